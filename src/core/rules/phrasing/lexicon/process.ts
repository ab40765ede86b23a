import { words } from './words';

/** Meetings, rules, rôles and rites of an organisation that somebody would impose. */
export const processes = words(`
  agreement amnesty appraisal approval approver audit-trail ban board brainstorm briefing buddy cab cadence ceremony certification
  champion charter check-in code-review code-owner codeowner codeowners committee compliance-check consultant contract-testing convention council
  curfew custodian deadline debrief definition-of-done deployment-window design-review diligence dojo escalation-path freeze
  gatekeeper grooming guild guideline guidelines hackathon hackday hack-day handbook-rule handover-meeting huddle inspection kata kickoff kick-off
  lottery lunch-and-learn mandate mandatory manifesto mentoring mentorship meetup meet-up merge-freeze milestone-review mob-programming mobbing
  moratorium no-meeting nda office-hours okr okrs oncall-rotation on-call-rotation offsite off-site onboarding-buddy owner-rule pair-programming pairing peer-review pi-planning
  planning playbook policy post-mortem postmortem procedure procurement-process protocol quota raci rfc-process refinement release-train
  retro retrospective review-board rota rotation rule ruleset runway scrum scrum-of-scrums secondment service-level-agreement
  shadowing sign-off signoff sla slas slo slos sop sprint sprint-review stage-gate stand-up standup standard steering-committee
  sync-meeting swarm swarming taskforce task-force timebox time-box townhall town-hall training tribe triage upskilling war-room weekly workshop working-group
  workstream squad-health-check health-check budget one-on-one 1:1 feedback-round feedback-session
  methodology maturity-model risk-register checklist-policy penalty fine-policy dress-code incentive bonus scheme induction drill
`);

/** Base forms at the start of a rule somebody else must follow. */
export const processVerbs = words(`
  allocate appoint approve assign audit ban book certify compel demand designate dedicate embed enforce forbid freeze gate hire hold impose
  insist institute limit mandate merge-only nominate obligate oblige order outsource pair penalise penalize prohibit reassign reorganise
  reorganize require restrict rotate schedule second sign staff standardise standardize timebox track triage categorize categorise prioritise prioritize review ask
`);

/** Base forms that push people onto something that exists. */
export const adoptionVerbs = words(`
  advertise advocate announce convince convert coach cross-sell drive educate encourage evangelise evangelize force herd incentivise incentivize
  lobby market motivate nudge onboard persuade popularise popularize pitch promote push remind roll-out sell socialise socialize steer sunset teach train upsell up-sell urge
`);
