import { words } from './words';

/** Nouns and adjectives that say how something is lived through. */
export const pains = words(`
  agony alarm-fatigue ambiguity anger anxiety apathy arguments awkwardness backlash bafflement barrier blame blindspot blind-spot blunder bore boredom bother bottleneck breakage burden burnout chaos chasing chore clash clutter
  complaint complaints concern concerns confusion conflict context-switching crash danger dead-end deadlock delay delays despair detour difficulty difficulties disappointment discomfort discouragement
  disruption distraction distractions distrust doubt doubts drain dread drudgery duplicate effort embarrassment error exasperation excuse exhaustion failure failures fatigue fear fears fights
  firefighting friction-point frustration frustrations gap gaps guess guesswork guilt hassle headache hesitation hiccup hurdle hunt impatience inability indecision inconvenience inconsistency inconsistencies
  insecurity interruption interruptions irritation isolation jargon juggling lack lag latecomers limbo load loneliness loss losses mess misery misinformation mismatch mistake mistakes mistrust
  mix-up mix-ups ping-pong dispute disputes slip slips glitch glitches
  errors crashes
  misunderstanding misunderstandings monotony mystery nagging nerves nightmare nightmares noise nuisance obstacle outage overload overwhelm pain panic pile piles pitfall queues crowds traffic-jams differences disagreements accusations grumbling complaints pressure problem problems
  puzzle rework regret reluctance resentment risk rush scramble scrap setback shame shock silence slog slowness smell spam stress struggle struggles stumbling suffering surprise surprises
  suspicion tedium temptation tension toil torture trauma trouble turmoil uncertainty unease unfairness unpredictability upset wait waits waste worry worries wrong-turn
  annoyed annoying afraid anxious ashamed awkward bad bewildered bewildering blind blindsided blocked bored boring broken brittle bogged buried chaotic clueless clumsy
  complicated confused confusing conflicting constant contradictory costly cryptic cumbersome cut-off daunting dead delayed demoralising demoralizing disconnected disheartening disjointed
  distracted distracting disappointed doubtful dreaded duplicated dull embarrassed embarrassing empty endless error-prone exhausted exhausting expired expensive fearful fiddly flaky forgotten
  foggy fragile fragmented frightened frightening frustrated frustrating fuzzy garbled guilty hard hard-to-find harder hectic helpless hesitant hidden hopeless humiliating ignored illegible
  impossible inaccurate inadequate incomplete incomprehensible inconsistent inconvenient incorrect indecipherable insecure intimidated intimidating invisible irrelevant irritating
  isolated last-minute late laborious lengthy lonely long lost manual mediocre messy misleading missed mistaken misplaced monotonous muddled mysterious nerve-wracking nervous never-ending noisy
  obscure obsolete odd opaque out-of-date outdated overdue overlooked overloaded overwhelmed overwhelming overworked painful patchy perplexing poor puzzled puzzling
  recurring-outages redundant reluctant repeated repetitive resigned risky rushed scared scary scattered silent slow sluggish stale stressed stressful stranded strange
  struggling stuck stupid surprising surprised swamped tedious tense terrifying time-consuming tired tiresome tiring tricky troubling unable unannounced ugly broken busy angry sleepless destructive degraded irreversible cold ill unanswered unaware unbearable uncertain unclear uncomfortable
  undocumented uneasy unexpected unexplained unfair unfamiliar unhappy unhelpful uninformed unknown unmanageable unnoticed unpaid unplanned unpredictable unprepared unreadable unreliable unresolved unsafe
  unsettling unsure unsuitable untrustworthy unusable unwanted unwieldy upsetting useless vague vanished vulnerable wasted wasteful weary weird worried worrying worthless wrong harmful last frequent constantly repeatedly overnight
  crowded dirty overpriced leaky unread unfinished half-finished misrouted mislabelled unlabelled unsigned unreturned double-booked overbooked understaffed undelivered damaged orphaned
  overcharged spoiled rotten frozen laggy buggy clunky tangled cluttered pointless unjust rude hostile dangerous patronising condescending spammy pushy incoherent unprioritised untested
  unowned unanswerable misfiled leaking crumbling shaky jammed clogged half-empty half-full bounced
  ghost failed misfired unclaimed unmatched mismatched uncollected unopened unfilled unstable stalled botched skipped torn worn faulty defective tainted mouldy bogus fake fraudulent
  old wobbly rusty creaky dusty greasy smelly squeaky itchy bumpy bulky shabby sloppy spotty choppy blurry grainy muffled cracked chipped loose narrow steep dim glaring freezing
  stuffy draughty damp muddy icy slippery sold-out wilted overripe burnt soggy rancid uneven crooked illogical arbitrary petty bureaucratic convoluted tone-deaf one-sided short-staffed
  handwritten printed photocopied faxed notarised countersigned stamped carbon-copy
  underfunded undersized oversized mistimed misspelled mispriced misread unheated unlit unmarked untrained unsupervised unsold unpickable uninsured unverified unwelcome unsolicited
  overcomplicated overheated overdrawn overbearing intrusive invasive nosy vanishing disappearing sinking shrinking rotting wilting
  runaway eternal overfull rampant needless senseless careless thankless toothless reckless relentless incessant perpetual perennial chronic acute sore bitter stubborn lousy awful horrible
  terrible dreadful dire grim murky shady sketchy dodgy flimsy creeping rising soaring
`);

/** States and helps a person wishes for that no team can build as such. */
export const humanGoods = words(`
  advice answer answers appreciation approval-of assurance awareness-of backup-plan balance belief breath calm calmness certainty chance chances choice clarity closeness closure comfort company-of confidence connection control courage credit
  dignity discount-free ease encouragement energy enjoyment entertainment escape evenings evidence excitement explanation explanations fairness faith feedback flow flexibility freedom fun guidance handle head-start headspace heads-up health help holiday home honesty
  hope idea ideas independence input inspiration insight instructions justice kindness laugh love luck meaning memories mind moment moments motivation news nothing opinion opportunity order
  patience peace perspective pleasure pride privacy progress proof purpose quiet reassurance recognition reason reasons relief respect rest room rhythm sanity say
  sense sleep something space support-from surprise-free sympathy thing things thrill time trust truth understanding warning way ways wisdom word words life evening weekend weekends money savings skill skills
  proof-of evidence-of picture grasp
`);
