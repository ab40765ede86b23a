import { words } from './words';

/** Base forms that make or change a product: at the start of a title they order work to be done. */
export const buildVerbs = words(`
  abstract activate adapt add adjust adopt align allow alphabetise amend annotate append apply archive assemble attach augment author auto-archive auto-assign auto-fill autofill automate backfill backport
  bake batch benchmark boost-cache bring buffer build bulk-import bump bundle buy cache calibrate centralise centralize change chunk clean cleanup cluster colour-code color-code combine commission compile compress
  compute condense configure connect consider consolidate construct containerise containerize convert-to copy-over correlate craft create customise customize cut-over debounce decommission decompose decouple
  dedupe deduplicate default define delegate delete deliver demo deploy deprecate derive design detect detach develop devise digitise digitize disable dismantle display distribute dockerise dockerize document drop
  duplicate-detection emit embed enable encapsulate encrypt enhance enlarge enrich ensure establish evaluate expand experiment-with expose extend extract federate fetch finalise finalize fix flag flatten
  formalise formalize format fork free-trial gamify gate generate give grant group harden have highlight host hyperlink implement import include incorporate increase-font index indicate ingest initialise inject inline
  insert install instrument integrate internationalise internationalize introduce invent inventory invest isolate iterate join-up keep-warm kill launch lazy-load let license limit link load load-test localise localize lock log
  maintain make mandate-tls map mask match measure memoise merge migrate minify mine mirror mock model modularise modularize modernise monitor mount move mute name notify obfuscate obtain
  offer offload omit open open-source optimise-query orchestrate outline overhaul overlay package paginate parallelise parallelize parameterise parse partition patch persist personalise personalize pilot pin pipe place
  plug poll populate port post pre-fill pre-load precompute prefill preload prepopulate pre-populate preserve prevent preview print procure produce prompt propagate prototype provide provision proxy prune publish pull
  purchase purge push put quarantine query rate-limit re-architect re-design re-order re-platform re-use re-write rearrange rebrand rebuild recommend record redesign redirect refactor refine refresh register
  reimplement release relocate remove rename render reorder replace replatform replicate report-on reposition repurpose resize restructure restyle retire retrofit retry reuse revamp reverse revise revoke rework rewrite
  rip roll rollout rotate route run sanitise sanitize scaffold scan scrap script seed segment self-host send serve set setup shard share-button ship shorten-form show shrink simplify-form skip snapshot sort source
  spawn specify spin-up split squash stand start stop store stream strip structure style subscribe substitute suggest summarise summarize supply support-sso surface suspend swap switch sync synchronise synchronize
  tag template terminate test throttle tidy toggle tokenise trace transcribe transfer transform translate trial trim trigger turn tweak unbundle undo-send unify unlock update upgrade upload use utilise utilize validate
  vendor verify version virtualise visualise visualize warn whitelist wire wrap write zip leverage allow lock-down containerize productise productize operationalize bring-back auto-save auto-refresh autosave reskin relaunch
  defer explain remember teach ask skip reward surprise-and-delight upsell personalise tailor batch pre-select preselect auto-apply cluster nudge-by collapse unsubscribe-in rank detect predict categorise categorize classify attach aggregate allocate anonymise anonymize approve-in invite message ping poll pair-up price quote reconcile reschedule score screen sell-in sequence simulate stagger stream-in top-up transcribe tag-by vet widen
  rebase reindex repaint rehost rekey reinstate resurface scaffold-out stub stage stitch slim split-up spike scope scrape shadow-test
`);

/** Base forms of what a product lets a person do with it, as specifications say. */
export const capabilityVerbs = words(`
  annotate archive assign attach autosave block bookmark browse bulk-edit bulk-delete cancel-online categorise categorize check-out click collapse comment compare-side-by-side configure connect customise customize
  download drag drag-and-drop duplicate edit embed enable expand export favourite favorite fast-forward filter follow group highlight hide import invite label like link log-in login mark mention merge-duplicates mute navigate
  paste pause personalise personalize pin preview print rate rearrange refresh rename reorder reply reschedule resize restore rewind save scan schedule scroll search select share sign-in sort star
  subscribe swipe switch sync tag tap toggle transfer undo unsubscribe upload upvote view vote zoom reset resend redeem
`);

/** Base forms of "make it better" without saying whose trouble ends. */
export const improveVerbs = words(`
  accelerate advance ameliorate better boost cleanup clarify declutter elevate empower enhance ease enrich facilitate fine-tune fix foster future-proof fuel harmonise harmonize help improve level-up leverage
  maximise maximize modernise modernize optimise optimize overhaul polish professionalise professionalize rationalise rationalize reimagine reinvent rejuvenate rethink revamp revitalise revitalize revolutionise revolutionize
  refine simplify smooth speed standardise standardize streamline strengthen supercharge sharpen transform tune upgrade upskill uplevel address rework tackle unlock delight
`);

/** Base forms that move a number. */
export const metricVerbs = words(`
  achieve attain average boost bring cap cut decrease deflect double drive drop exceed gain get grow halve hit increase keep lift lower maintain maximise maximize minimise minimize outperform quadruple raise reach reduce
  remain scale shave shorten shrink slash surpass sustain trim triple win eliminate
`);

/** Knowing, finding out, deciding: the work of the mind that a product may serve in many ways. */
export const cognitionVerbs = words(`
  acknowledge anticipate appreciate ascertain assess assume believe check choose compare comprehend conclude confirm confuse consider decide decipher deduce determine diagnose discern discover distinguish doubt estimate
  evaluate expect explain feel figure find forecast foresee forget gauge grasp guess hear identify imagine infer investigate judge justify keep-track know learn look make-sense memorise misjudge misread mistake misunderstand notice
  perceive picture piece pinpoint plan predict prefer prepare prioritise prioritize prove puzzle question quantify read realise realize reason recall reconstruct recognise recognize remember research say see sense
  speculate suspect tell think trust understand verify weigh wonder worry
  recheck calculate interpret
`);

/** What happens to people and what they go through. */
export const experienceVerbs = words(`
  abandon agonise avoid apologise apologize argue arrive ask await backtrack beg begin blame bother bounce break catch chase clash collapse collide come complain contradict cope copy-paste cost crash crawl cry cross-check delay depend deserve detest disagree disappear
  disappoint discourage dislike disrupt distract dread drift drown duplicate-by-hand end endure err escalate exhaust expire explode fail fall fear fight finish flounder fluctuate forfeit freeze frighten frustrate fumble get give go grumble
  guess hang happen hate hesitate hunt hurry hurt idle ignore interrupt invent irritate juggle keep lag lack land lapse last leave let-down lie linger lose lurk mean mislead mislay misplace miss mistrust muddle nag neglect oscillate overflow overlook
  overpay overrun overwhelm panic pay-twice pester pile postpone procrastinate puzzle quarrel queue quit re-enter re-type rekey re-read re-key re-explain redo reenter refuse regret rely repeat rerun resent resort restart resume retire retype rise risk rot rummage run-out rush scare
  scramble screenshot scroll scour second-guess settle shout sift sit skim slip slow spend spoil squint stall stare starve stay steal stick stop struggle stumble succeed suffer surface swap swear switch take talk tire throw toggle-between touch trawl trip try turn
  type undo upset vanish vary wade wait wake walk wander want waste watch weep wind wonder work worry wreck wrestle yell
  ache bite boil bury cough decay destroy discard drip earn escape fade faint flee flood fry grab grind itch join kick kneel leak leap limp melt moan mourn nod overlap owe plead pretend
  reload reopen reboot revert scatter scold scratch scribble shiver sigh sink sneeze spin squeeze strike suppose sweat sweep swell tear tremble unpack vomit whisper bypass overbook
  double-book mistype oversleep rehearse renew dial tick jot loop tolerate sign-up swallow inform admit advise annoy compete describe undress unload
`);

/** Everyday verbs not in a group above, so that a title's first word or main verb is recognised. */
export const otherVerbs = words(`
  absorb accept access accompany account act affect afford agree aim answer appear appoint approach arrange attend balance bear become behave belong bill bleed book borrow bother breathe brush bring burn burst
  call cancel care carry cash cater cause celebrate chat cheat clear climb close collect commit communicate commute complete concentrate concern conduct contact contain continue contribute control convince cook cool cope
  correct count cover cross cure cycle damage dare deal debug decline deny deserve deter die differ dig disappear disclose discuss dispute divide do draw dream drink drive eat employ encounter engage enjoy enter equip exist
  exit explore face fill fire fit fix flow fly focus fold follow force function gain gather greet guard guide hand handle happen help hide hire hope host hurry impress improvise inherit inspect interact invest iron iterate jump knock land laugh
  lead lend listen live lift loan lock manage mark marry match matter meet mention mind mix mount narrow negotiate need obey observe object occur onboard operate oppose order organise organize overhear overcome own pack paint park
  pass pay perform phone pick play please point possess pour practise practice praise pray present press proceed process promise pronounce protect protest pull push qualify race react receive reconcile recover recruit refer reflect
  reject relate relax rely remind rent repair reply report request require rescue resist resolve respect respond retain return review reward ride ring rub ruin sail satisfy save scream seek seem sell separate serve settle shake share shave shine shop
  shout sing sleep slice smell smile sneak solve sound speak spell spill stand step stick stretch study submit survive suit swim talk taste teach tempt tend thank tie touch tow trade travel treat trick trim underestimate unite use value visit volunteer
  vote warm wash water wave wear weigh welcome win wipe wish work wrap yawn reproduce troubleshoot coordinate rewatch relearn regain remain refund dispatch hand-over onboard oversee outgrow overspend onboard pile stay turn blow grow stack cry choke
  bend calculate camp consume dance depart dress examine feed forgive glance haul heat knit lean loop march mend peel plant punish recite reveal scatter spare spread supervise discharge
  prescribe swab dock invoice enrol enroll graduate tutor detain dismiss palletise unload chew interpret joke love chart file claim note page
`);

/** Irregular past forms and third persons that are finite whenever they follow a noun. */
export const irregularFinite = words(`
  arose ate became began bit blew bought broke brought built came caught chose did died drew drove fell felt flew forgot found froze gave got grew had heard held hid kept knew led left lent let lost made meant met paid
  ran rang read rose said sat saw sent shook shot showed shut slept sold sought spent spoke stole stood struck stuck swore taught thought threw told took understood went woke won wore wrote
  goes does has hears says
  swung bent swept leapt tore sank swam fled beat
`);

/** Third-person forms that are more often plural nouns; a noun before them does not make them the verb. */
export const nounLikeThirds = words(`
  accounts aims alarms alerts answers approaches archives arguments audits bars batches bills blocks books bookmarks boosts breaks bugs builds bumps calls cards caches cancels causes changes charges charts chats checks claims clicks clusters columns comments
  commits connects contacts controls copies covers crashes cuts cycles deals debts defaults delays deliveries demands demos deploys designs details diffs displays documents doubts downloads drafts drives drops edits ends errors
  estimates exits experiments exports extends fears feeds fights files fills filters fixes flags flows focuses folds forecasts forks forms formats functions fuels gaps gates gifts grants graphs groups guards guesses guides handles hands hangs heads highlights hires holds hooks hopes hosts
  hunts imports incidents indexes inputs installs interests invites issues items joins judges jumps keys labels lags launches leads leaves levels licenses lies lifts likes limits links lists loads locks logins logs looks losses maps marks
  masks matches measures mentions merges minds mines mirrors misses mistakes mixes mocks models monitors moves names nets notes notices numbers offers orders outlines outputs packages pages paints panics parks parts passes patches pauses
  paths payments picks pictures piles pilots pins pipes places plans plays plugs points polls ports posts practices presents prices prints problems processes profiles programs projects promises prompts proposals puzzles queries questions queues quotes races ranks rates reads reasons
  records refunds releases rentals replies reports requests reserves responses restarts results returns reviews rewards rides rings risks roles rolls routes rows rules runs sales samples saves scans schedules scores screens scripts searches seats
  segments sends services sets settings shapes shares shifts ships shops shortcuts shows signs sites skips slots sorts sources spikes splits sports spots staffs stages stands stars starts states steps stocks stops stores stories streams streets structures studies styles subjects supplies supports surprises
  surveys switches syncs tabs tags talks targets tasks tastes teams templates terms tests themes threads tickets times tips toggles tools topics touches tours tracks trades trains transfers transitions trials triggers trips tries trucks turns tutorials
  types updates upgrades uploads users uses values versions views visits votes waits walks walls warnings watches waves ways webs weights wins wishes words works worries wraps zones
`);
