import { words } from './words';

/** People who can have a need, in the plural or singular as they stand in titles (plural "s" is stripped before the look-up). */
export const people = words(`
  accountant actor adjuster admin administrator adult advisor adviser agent-on-call agronomist analyst applicant apprentice architect artist assessor
  athlete attendee attorney auditor author baker bank-teller barista beginner bidder biller blogger bookkeeper borrower boss boy brand-manager broker builder-owner buyer cardholder
  caregiver carer caretaker carrier cashier candidate champion-user chef chief child children citizen claimant cleaner clerk client clinic clinician coach-driver coder colleague
  columnist commuter company consumer contractor contributor controller cook coordinator counsellor counselor courier coworker co-worker
  creator crew curator customer cyclist dad daughter dealer dentist dependent designer dev developer devops dispatcher doctor donor driver
  editor-in-chief editorial-team elder electrician employee employer engineer estate-agent evaluator event-planner everybody-else examiner executive expert
  family families farmer father fan finance-team firefighter fitter freelancer friend gardener gamer girl grandmother grandfather grandparent grocer grower guardian guest guide-dog-owner
  guy handyman hire holidaymaker homeowner host household human husband illustrator immigrant infant installer-team instructor insurer interviewer intern inspector investor joiner
  journalist judge junior kid kids keyholder lab-technician landlord lawyer lead leader learner lecturer leader-team lender librarian licensee listener locksmith lodger lover maintainer
  maker manager man men marketer mathematician matron mayor mechanic member mentor merchandiser merchant midwife miner minister moderator mother mom mum mover musician neighbor neighbour
  newcomer newbie nurse office officer on-caller operator-team organizer organiser owner painter paramedic parent partner passenger patient payee payer pedestrian
  pensioner people person pet-owner pharmacist photographer physician physiotherapist picker-packer pilot planner-team player-parent plumber pm pms po porter postman practitioner
  pregnant-women principal producer product-manager professional professor programmer promoter proofreader prospect publisher-team pupil purchaser qa reader receptionist recipient recruit recruiter
  refugee registrar relative renter repairer reporter reseller researcher resident respondent responder-team retailer reviewer rider roommate
  runner-up sailor salesperson salespeople sales-rep rep scholar scientist secretary seller senior server-staff shareholder shopkeeper shopper shopper-assistant sibling singer sister son
  specialist spectator sponsor squad sre sres staff stakeholder starter student subscriber supervisor supplier supporter surgeon surveyor tailor taxpayer teacher team
  teammate team-mate technician teenager teen tenant tester therapist toddler tourist trader trainee trainer translator-team traveler traveller treasurer trustee
  tutor typist underwriter undergraduate user vendor vet veteran victim viewer-at-home villager visitor volunteer voter waiter waitress
  wife winemaker winner woman women worker-on-shift workforce writer youngster yogi auntie aunt uncle nephew niece grandma grandpa baby babies dev-team
  businesses business clinics hospital school university council-worker charity nonprofit farm hotel restaurant shop studio cafe office-worker warehouse-staff support-agent anyone-else
  pro newbies crowd crews community audience pair partner-team org analysts buyers vendors stakeholders
  gp gps headteacher picker pickers packer packers warehouseman shipper vegetarian vegetarians vegan vegans director directors cfo cto ceo fisherman fishermen hunter police soldier soldiers
  migrant migrants brother cousin cousins oncall sysadmin sysadmins novice novices player coach runner climber skier believer pastor dyslexics paramedics
  translator translators interpreter interpreters trucker truckers roofer plumbers electricians carpenter painters bakers butcher florist barber hairdresser stylist cleaners janitor
  caretakers guard guards porters receptionists secretaries assistant assistants consultant consultants traders brokers agent agents notary surveyors inspectors referee umpire organisers
  librarians warden wardens councillor councillors activist lobbyist lecturers professors dean phd postdoc alumni freshman freshmen graduate graduates pilots sailors captain conductor
  stewards steward mechanics welder welders machinist operator operators technicians riders biker bikers walker swimmer swimmers dancer drummer widow widower orphan bride groom couple
  couples twins newborn grandchild grandchildren stepfather inmate prisoner prisoners asylum-seeker evacuee survivor survivors witness witnesses victims claimants policyholder policyholders
  insurers borrowers lenders investors taxpayers beekeeper brewer farmhand sorter foreman overseer collector collectors
`);
