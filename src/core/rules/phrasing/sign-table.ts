/** Why a title does not read as an opportunity. Stable: settings, tests and documentation name these. */
export type PhrasingReason =
  | 'names-a-technology'
  | 'names-a-ui-element'
  | 'build-verb'
  | 'missing-feature'
  | 'feature-in-user-voice'
  | 'process-imposed'
  | 'capability-spec'
  | 'suggestion'
  | 'adoption-push'
  | 'question-form-solution'
  | 'feature-noun'
  | 'vague-theme'
  | 'metric-only';

/** A name, the reason it speaks for (null: it speaks for an opportunity), and the pattern in a skeleton. */
export type SignRow = readonly [name: string, reason: PhrasingReason | null, pattern: string];

/** What the short forms in the patterns stand for. */
export const shorthand: readonly (readonly [string, string])[] = [
  ['<T>', '(?:UI|ART|TECH|PROC)'],
  [
    '<N>',
    '(?:(?!to |that |which |who |when |for |of |in |on |with |without |and |or |because |so |if |[,.;:?—] )\\S+ ){0,4}?',
  ],
  ['<A>', '(?:(?:a|an|the|some|any|more|another|our|my|their|its|proper|one|your) )?'],
  ['<V>', '(?:BUILD|CAPABLE|RULE|IMPROVE|MEASURE|ADOPT)'],
  ['<ANYV>', '(?:BUILD|CAPABLE|RULE|IMPROVE|MEASURE|ADOPT|DO|SUFFER|KNOW)'],
  ['<WISH>', '(?:want|wants|wanted|need|needs|needed|wish|like|love|prefer|requires?)'],
];

/**
 * Turns of phrase, as patterns over a skeleton such as " ^ i want a UI $ ". Shorthand: <T> a thing that can be built,
 * <N> up to four words of a noun phrase, <A> an article or the like, <V> a verb of making, <ANYV> any verb, <WISH> want,
 * need and their kin. The model weighs them; the first that fits also gives the words that are shown.
 */
export const signTable: readonly SignRow[] = [
  [
    'ask-we',
    'question-form-solution',
    '^ \\^ (?:can|could|may|should|shall|might|would|will|do|are|have) (?:we|you|there)\\b',
  ],
  [
    'ask-thing',
    'question-form-solution',
    '^ \\^ (?:can|could|should|shouldnt|will|would|isnt|doesnt|couldnt|wouldnt) (?:the |a |an |our )?<N><T> ',
  ],
  [
    'ask-why-not',
    'question-form-solution',
    '^ \\^ why (?:dont|not|cant|doesnt|isnt|arent|is there no|are there no|havent)\\b',
  ],
  [
    'ask-what-if',
    'question-form-solution',
    ' (?:what if|how about|what about|any plans|any chance|any way|how might we|how can we|how could we|how do we|have you|is it possible|would it be|wouldnt it) ',
  ],
  [
    'ask-have',
    'question-form-solution',
    '^ \\^ (?:is|are|isnt|arent) there (?:a|an|any|some|no) <N>(?:<T>|way|plans?|option) ',
  ],
  [
    'ask-when-will',
    'question-form-solution',
    '^ \\^ (?:will|(?:when|where) (?:will|is|are|can|do)) (?:we|you|there|the) ',
  ],
  ['ask-where', 'question-form-solution', '^ \\^ where (?:is|are) (?:the|my|our) <N><T> '],
  ['ask-support', 'question-form-solution', ' (?:please|support) .*\\?'],
  ['hedge', 'suggestion', ' (?:maybe|perhaps|ideally|consider|letus) '],
  ['would-be-nice', 'suggestion', ' (?:would|might|could) (?:be|help|do|make|solve|go|save) '],
  [
    'should-we',
    'suggestion',
    ' (?:we|you|they|someone|somebody) (?:should|could|ought|might|need to|have to|must|really should|just need|needs to|has to) ',
  ],
  ['if-we-had', 'suggestion', ' if (?:we|i|there|only|the|it) ?(?:\\S+ )?(?:had|was|were|could) '],
  ['better-to', 'suggestion', '^ \\^ (?:BETTER|it would|it is BETTER|why not) (?:to|be|if) '],
  [
    'easiest-fix',
    'suggestion',
    ' (?:X|BETTER|X-s|X-adj|GOOD) (?:fix|IMPROVE|BUILD|way|GOOD|ART|THEME|X-tion) (?:would|is|could|might) ',
  ],
  ['bare-should', 'capability-spec', ' should (?:be|also|not|only|have|automatically|always|get)? ?'],
  ['be-able', 'capability-spec', ' (?:should|must|shall|could|can|will) (?:also )?be (?:able|possible|\\S+\\+ed) '],
  ['ability', 'capability-spec', ' (?:ability|option|possibility|THEME|ART) to <ANYV> '],
  [
    'let-them',
    'capability-spec',
    '^ \\^ (?:let|BUILD|CAPABLE|ADOPT|IMPROVE|make it possible for|SUFFER) (?:the |a |our |all |every )?(?:\\S+ )?PERSON (?:to )?<ANYV> ',
  ],
  ['let-me', 'capability-spec', '^ \\^ let (?:me|us) (?:BUILD|CAPABLE) '],
  [
    'system-must',
    'capability-spec',
    '^ \\^ (?:the |a |an |our |every |each |all )?<N>(?:<T>|X-s|X-er) (?:must|should|shall|has to|have to|needs to|will|may|can|could) (?:also |automatically |not )?(?:be )?',
  ],
  [
    'person-can',
    'capability-spec',
    '^ \\^ (?:the |a |an |our |every |each |all )?<N>PERSON (?:can|could|may|will|should|must|shall) (?:also |only |easily )?<ANYV> ',
  ],
  ['support-for', 'capability-spec', '^ \\^ (?:support|BUILD|ART) for '],
  ['as-a-i-want', 'capability-spec', '^ \\^ as (?:a|an|the) .* (?:want|need|like|love|wish) '],
  ['auto', 'capability-spec', ' (?:X-ly|automatically) '],
  ['add-so-that', 'capability-spec', '^ \\^ (?:BUILD|IMPROVE|CAPABLE) .* so (?:that |i |we |they |PERSON )'],
  [
    'there-is-no',
    'missing-feature',
    ' (?:thereis|there is|there are|there was) (?:no|not|nothing|none) <N>(?:<T>|way|ability|option|support|UI) ',
  ],
  ['there-isnt', 'missing-feature', ' there (?:isnt|arent|wasnt) '],
  [
    'has-no-thing',
    'missing-feature',
    ' (?:has|have|with|offers|DO|SUFFER|got) no <N>(?:<T>|way|support|option|ability|X|X-s|X-er|X-tion) ',
  ],
  ['without-thing', 'missing-feature', ' without <A><N><T> '],
  [
    'doesnt-have',
    'missing-feature',
    ' (?:dont|doesnt|didnt|havent|hasnt|cant|never|wont) (?:have|got|had|support|offer|use|BUILD|RULE|CAPABLE\\+ed|BUILD\\+ed) <A><N>',
  ],
  [
    'because-no',
    'missing-feature',
    ' (?:because|since|as) (?:\\S+ ){1,4}?(?:no|dont have|doesnt have|isnt|arent|havent|hasnt|lacks?|dont BUILD|dont use|doesnt support|doesnt offer|never BUILD\\+ed|missing) ',
  ],
  ['lacks', 'missing-feature', ' (?:lack|lacks|lacking|missing|absence|absent|PAIN of) (?:of )?<A><N><T> '],
  ['no-thing', 'missing-feature', '^ \\^ (?:no|missing) <N>(?:<T>|way|support|option|ability) '],
  ['no-way-to', 'missing-feature', ' no (?:way|option|ability|possibility|support|built-in|X-adj way) (?:to|for|of) '],
  ['build', 'build-verb', '^ \\^ (?:BUILD|CAPABLE) '],
  ['build-thing', 'build-verb', '^ \\^ (?:BUILD|CAPABLE|DO|get|have|make|RULE) <A><N><T> '],
  [
    'building',
    'build-verb',
    '^ \\^ (?:BUILD|CAPABLE|IMPROVE|RULE|ADOPT|having)(?:\\+ing)? (?!.* (?:is|are|means|SUFFER\\+s|was|needs|i|have) )',
  ],
  [
    'building-of',
    'build-verb',
    '^ \\^ (?:the |a |an )?(?:X-tion|X-ing|THEME|BUILD\\+ing|ART|MEASURE|METRIC|PROC|UI) of ',
  ],
  ['colon-build', 'build-verb', ' : <V> '],
  [
    'rule',
    'process-imposed',
    '^ \\^ (?:RULE|ADOPT|SUFFER|have|DO|make|KNOW) (?:a |an |the |all |every |each |PERSON |two )',
  ],
  ['rule-thing', 'process-imposed', '^ \\^ (?:a |an |the |our )?<N>PROC '],
  [
    'must-do',
    'process-imposed',
    '^ \\^ (?:no|all|every|each|only|any|the|a|an)? ?<N>(?:PERSON|X-s|X|ART) (?:must|may|should|has to|have to|needs to|need to|are required|is required|only|shall|cant) ',
  ],
  ['wish-process', 'process-imposed', ' <WISH> (?:to )?(?:DO |BUILD |have )?<A><N>PROC '],
  [
    'adopt',
    'adoption-push',
    '^ \\^ (?:ADOPT|get|MEASURE|BUILD|make|IMPROVE) (?:the |a |all |every |our |more )?<N>PERSON (?:to|onto|on|into|in|about|of|for|use|BUILD) ',
  ],
  ['adopt-thing', 'adoption-push', '^ \\^ (?:ADOPT)(?:\\+ing)? '],
  [
    'uptake',
    'adoption-push',
    '(?: MEASURE| IMPROVE| BUILD| BETTER) (?:the )?(?:METRIC|THEME|X-ness|X-tion) of <A><N><T> ',
  ],
  [
    'wish-thing',
    'feature-in-user-voice',
    ' <WISH> (?:to have |to get |to see |for |there was |there were |to be able to |it had )?<A><N><T> ',
  ],
  [
    'ask-for-thing',
    'feature-in-user-voice',
    ' (?:SUFFER\\+ing|ask|asks|asked|asking|SUFFER|DO\\+ing|SUFFER\\+ed|BETTER) (?:for|with) <A><N><T> ',
  ],
  ['wish-do', 'feature-in-user-voice', ' <WISH> (?:to )(?:be able to |easily |quickly |also )?CAPABLE '],
  ['wish-it-does', 'feature-in-user-voice', ' <WISH> (?:a |an |the |our |my )?<N><T> to <ANYV> '],
  ['wish-it-done', 'feature-in-user-voice', ' <WISH> (?:a |an |the |our |my )?<N>(?:\\S+\\+ed|X-ed) '],
  [
    'wish-had',
    'feature-in-user-voice',
    ' (?:wish|wishes) (?:the|there|it|we|this|that|my|our) .*(?:had|was|were|could|would|supported|BUILD\\+ed|let) ',
  ],
  ['give-me-thing', 'feature-in-user-voice', '^ \\^ (?:BUILD|let|SUFFER|DO|please BUILD) (?:me|us|PERSON) <A><N><T> '],
  [
    'tech-object',
    'names-a-technology',
    ' (?:BUILD|CAPABLE|RULE|SUFFER|DO|use|<WISH>|to|with|on|in|via|for|from|into|IMPROVE|KNOW)(?:\\+ing)? <A><N>TECH ',
  ],
  ['tech-alone', 'names-a-technology', '^ \\^ <A><N>TECH (?:<N>)(?:\\$|for|in|on|as|,|and|with|instead|to|not|based) '],
  ['tech-cap', 'names-a-technology', '^ \\^ (?:BUILD|ADOPT|DO)(?:\\+ing)? (?:to )?<A><N>CAP '],
  [
    'ui-alone',
    'names-a-ui-element',
    '^ \\^ <A><N>UI (?:\\$|for|in|on|with|that|of|to|at|when|which|where|showing|per|as|above|below) ',
  ],
  ['ui-object', 'names-a-ui-element', '^ \\^ (?:BUILD|CAPABLE|MEASURE|IMPROVE|DO|KNOW|RULE)(?:\\+ing)? .*?UI '],
  ['ui-wish', 'names-a-ui-element', ' <WISH> (?:to have |to see |to get )?<A><N>UI '],
  [
    'art-alone',
    'feature-noun',
    '^ \\^ <A><N>ART (?:\\$|for|in|on|with|that|of|to|at|when|which|where|as|per|from|before|after|by|between|based|so|across|instead|via|into) ',
  ],
  ['er-alone', 'feature-noun', '^ \\^ <A><N>X-er (?:\\$|for|with|that|to) '],
  [
    'improve-theme',
    'vague-theme',
    '^ \\^ (?:IMPROVE|MEASURE|BUILD|make|BETTER|X-ed|IMPROVE\\+ing|IMPROVE\\+ed|MEASURE\\+ing|BETTER\\+ed|ADOPT|DO|take|get|be)(?:\\+ing|\\+ed)? <A><N>(?:THEME|PERSON|ART|UI|everything|PROC|METRIC|BETTER|X-tion|way|things|X-ing) ',
  ],
  [
    'better-theme',
    'vague-theme',
    '^ \\^ <A><N>(?:BETTER) <N>(?:THEME|ART|UI|PROC|METRIC|X-tion|X-s|X) (?:\\$|for|in|across|on|with|between|of) ',
  ],
  ['theme-alone', 'vague-theme', '^ \\^ <N>(?:THEME|X-tion) \\$'],
  ['wish-better', 'vague-theme', ' <WISH> <A>(?:BETTER|X-er|GOOD) '],
  ['theme-amp', 'vague-theme', '^ \\^ <N>THEME (?:&|and|/|for|in|of) '],
  [
    'move-number',
    'metric-only',
    '^ \\^ (?:MEASURE|BUILD|get|have|DO|SUFFER|IMPROVE)(?:\\+ing)? .*(?:PCT|NUM|UNIT|METRIC) ',
  ],
  [
    'metric-alone',
    'metric-only',
    '^ \\^ <A><N>METRIC (?:\\$|above|below|under|over|of|at|by|in|from|per|to|on|for|within) ',
  ],
  [
    'number-first',
    'metric-only',
    '^ \\^ (?:PCT|NUM|zero|all|at least|BETTER|every|more|fewer|less|most) .*(?:NUM|PCT|METRIC|UNIT|\\$)',
  ],
  ['by-percent', 'metric-only', ' (?:by|to|under|above|below|from|within|than|over|least|at) (?:\\S+ )?(?:PCT|NUM) '],
  [
    'o-cant-know',
    null,
    ' (?:cant|dont|doesnt|never|couldnt|cannot|hard to|PAIN to|not|no idea) (?:\\S+ )?(?:KNOW|KNOW\\+ing|idea|sure|what|how|which|whether) ',
  ],
  ['o-need-know', null, ' <WISH> (?:to )(?:be (?:sure|certain|able to) )?(?:KNOW|see|be) '],
  ['o-want-feel', null, ' <WISH> to (?:feel|be|stay|keep|stop|avoid|SUFFER|DO) '],
  ['o-have-to', null, ' (?:i|we|you|they|PERSON) (?:have|has|end|keep|keeps|spend|always|often) (?:to|up|\\S+\\+ing) '],
  [
    'o-i-suffer',
    null,
    ' (?:i|we|they|PERSON|nobody|im) (?:\\S+ly |X-ly |only |often |always |never )?(?:SUFFER|KNOW|DO|get|SUFFER\\+s|KNOW\\+s|DO\\+s|SUFFER\\+ed) ',
  ],
  ['o-me', null, '^ \\^ (?:let|IMPROVE|BUILD|keep|make|SUFFER|DO|KNOW|give) (?:\\S+ )?(?:me|my|us) '],
  [
    'o-wh',
    null,
    '^ \\^ (?:what|who|whom|which|how|where|why|when|whose|am|is|did|does|has|do i|can i|should i|will i|will my|whatis) ',
  ],
  ['o-ing', null, '^ \\^ (?:not )?(?:SUFFER|KNOW|DO|being|having|getting|X-ing|X)(?:\\+ing)? '],
  [
    'o-pain-head',
    null,
    '^ \\^ (?:a |the |too |so |an )?<N>PAIN (?:\\$|of|when|in|on|about|between|for|from|with|over|after|because|by|during|while|at|to|across|before|until|whether|that|where|how|which) ',
  ],
  ['o-pain-first', null, '^ \\^ (?:a |the |too |so )?(?:many |much )?PAIN '],
  ['o-nobody', null, ' (?:nobody|nothing|no one|no-one|none|noone|no idea|without knowing|without KNOW\\+ing) '],
  ['o-so-that', null, ' (?:so|too) (?:\\S+ )?(?:PAIN|X|X-adj|many|much|often) '],
  [
    'o-people-do',
    null,
    '^ \\^ (?:the |our |many |most |some |new |half the )?(?:X-adj |X-er |OBJ |X |NUM )?PERSON (?:often |still |never |always |only |just |then )?(?:<V>|get|lose|dont|have|SUFFER|KNOW|DO|are|end|keep|X-s|X) ',
  ],
  [
    'o-they-do',
    null,
    '^ \\^ (?:the |our |many |most |some |new )?(?:X-adj )?(?:X-s|X-er|X|CAP) (?:often |still |never |always |only |just |then )?(?:<ANYV>|get|lose|dont|cant|have|are|end|keep) (?!\\$|and |& )',
  ],
  [
    'o-lasting',
    null,
    ' (?:(?:all|most|half|half of)(?: of)?(?: the| my| our)? (?:GOOD|TIME|UNIT)|again and again|over and over|UNIT of the UNIT|for (?:UNIT|TIME|GOOD)|more often than not|every (?:single )?GOOD) ',
  ],
  ['o-gets-done', null, ' (?:get|gets|got|goes|go|ends|end|SUFFER|SUFFER\\+s) (?:up )?(?:\\S+\\+ed|X-ed|PAIN) '],
  [
    'o-pain-noun',
    null,
    '^ \\^ (?:so many |too many |the |a )?(?:PAIN|X-bad) (?:OBJ|ART|UI|PERSON|METRIC|PROC|UNIT|X-s|X|THEME|TECH|BUILD) (?:\\$|of|on|at|in|for|from|because|between|after|when|with|to|that|before|during) ',
  ],
  [
    'o-thing-hurts',
    null,
    '^ \\^ (?:the |my |our |every |each )?<N>(?:UI|ART|TECH|THEME|X|X-s|PROC|METRIC|PAIN|X-er) (?:SUFFER|SUFFER\\+s|DO|DO\\+s|BUILD\\+s|is|are|KNOW\\+s|keeps|makes|gets|CAPABLE\\+s|doesnt|dont|was|goes) ',
  ],
  [
    'o-wh-later',
    null,
    ' (?:whether|what|which|who|why|how) (?:\\S+ ){1,4}?(?:is|are|was|has|have|i|SUFFER\\+s|DO\\+s|KNOW|to|KNOW\\+ed|BUILD\\+ed|will|my) ',
  ],
];
