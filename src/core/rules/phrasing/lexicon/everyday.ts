import { words } from './words';

/** What stands before the hyphen of a modifier that marks a feature, as in "self-service". */
export const featurePrefixes = words(
  'auto self multi in cross pre smart ai ml zero one two full real side bulk read opt pay push mobile cloud',
);

/** What stands after its last hyphen, as in "role-based". */
export const featureEndings = words(
  'based driven powered gated suggested generated aware tap click step level ready friendly assisted enabled only free first wide sharing specific guided led end',
);

/** Modifiers that mark a feature: what is sold with them can be built. */
export const featureModifiers = words(`
  ad-free ad-hoc adaptive advanced ai-based ai-driven ai-powered animated auto automated automatic automatically bespoke biometric built-in bulk cashless central centralised centralized clickable clickable cloud-based cloud-native collapsible collapsible colour-coded color-coded
  configurable contactless context-aware contextual cross-platform curated custom customer-facing customisable customizable customised customized dark data-driven declarative dedicated desktop digital distributed downloadable drag dynamic editable electronic embedded encrypted end-to-end ephemeral
  event-driven federated floating full-text golden-path graphical guided hands-free hosted idempotent immutable in-app in-browser in-house in-line incremental inline integrated instant interactive internal location-based machine-readable managed mobile modular multi-channel multi-currency
  multi-language multi-region multi-step multi-tenant multi-user multilingual multiple native nested nightly offline omnichannel on-demand on-premise one-click one-time one-tap online paperless personalised personalized pinned plug-and-play pluggable pre-built pre-configured preconfigured prebuilt predictive
  premium printable print-friendly progressive push read-only ready-made real-time realtime redesigned remote resizable responsive reusable right-to-left robotic role-based scheduled searchable seamless secure self-healing self-hosted self-service self-serve semantic server-side shareable shared side-by-side single smart
  social sortable standardised standardized standalone static sticky streaming swipeable tokenised touch turnkey two-factor two-step two-way unified universal unlimited user-friendly versioned video-based virtual visual voice voice-activated waterproof weekly daily monthly quarterly hourly annual wireless zero-downtime
  append-only resumable always-on cacheable composable scriptable templated bilingual subtitled gamified parallel incremental bold large-print high-contrast low-code no-code prefilled pre-filled prepaid dead-letter
`);

/** Days, dates and times of day: the moment of an experience. */
export const times = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tonight tomorrow yesterday night morning afternoon evening noon midnight
  lunch lunchtime christmas easter summer winter spring autumn weekday midday o'clock oclock overnight midweek dawn date dates bedtime monday's later soon early yesterday's shift season
`);

/** Numbers in words. */
export const numbers = words(`
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million billion dozen dozens twice
  half tenth fifth fourth quarter-of double-digit two-thirds
`);

/** Things of daily and working life that titles mention as context rather than as what is to be built. */
export const objects = words(`
  accident address aisle allergy animal answer appointment arm arrival back bag bank basket battery bed bike bill bin bird birth birthday blood boat body book border bottle box branch bread breakfast bug bus cable cage cake camera campsite candidate car carpet cart case cash cat cell centre ceremony
  certificate change charge chair cinema city claim class classroom clothes clothing clue coat code coffee coin colour color commit concert consequence contract conversation corner counter country course credential crop customs danger data deal death decision delivery department depot desk destination diagnosis diet difference dinner disease dish
  dock document dog door doorbell doorstep dose dress drink drug duty ear edition egg election electricity essay event exam example exercise expense eye fabric face fact fare fault fee field figure film fine finger fish flat flight floor food foot fridge fruit fuel furniture game garage garden gas gate gift glass glasses glove goal goods grade
  grass hair hall hand harvest head heart holiday-home homework horse hour house hotel-room ice illness information ingredient injury insurance interest interview invoice island item jacket journey-home key kitchen knee knowledge lab lamp language laptop laundry law leak leg lesson letter library-book licence license lift light line lorry luggage lunch
  machine magazine mail match material meal meat medicine medication meeting memory menu-card message method milk mirror mistake mobile-phone money mortgage motorway mouth move movie mouse museum music name neighbourhood neighborhood network newspaper note number object office oil operation order-number outfit oven paper paperwork parcel park part party
  passport password path pay payment payslip pen pension pet phone photo picture piece pill pipe place plane plant plate pool post pothole prescription present price printout prize product production project promise property pull-request question race rain reading receipt recipe record refund region rent repair request response result return road roof room
  route rubbish salary sale school-bag screenwork seat secret ship shelf shirt shoe shop-floor shopping show sign size skin sleep smoke snow sofa soil song sound source-code speech spelling sport staging staircase stable state station statement step stock stop storm story street student-loan sugar suitcase sun surgery surprise table-cloth tank tap task tax taxi tea
  audit commute edit loan print purchase review schedule supply transfer travel update visit
  tent term test text thread ticket tide time-zone title tooth total towel town toy traffic-jam trail train tree trip trolley truck tunnel tv uniform vaccine van vegetable vegetables vehicle view-of village visa voice-mail vote wall wallet ward warehouse-floor warning wash water weather wedding wheel window-seat wine wood word world wound yard zone deploy release build job log merge comment
  detail details context situation reason-why effect outcome consequence action event process-step files document tests secrets credentials logs builds deploys releases codes labels mention draft levels part whole rest other-side side end middle top bottom area front inside outside background history past future
  warehouse docks pallet pallets parcels trucks vans trailer forklift leaks tear sink beacon keyboard runbook
  trolleys laptops sample samples conveyor cuff beds mattress ladder wristband stairs corridor toilet toilets bins ticket-hall fence pump pumps boots gloves helmet tyre tyres brake brakes
  engine cables charger plug socket batteries bulb sandwich soup
`);
