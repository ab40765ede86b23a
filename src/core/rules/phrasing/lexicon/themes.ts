import { words } from './words';

/** Topics and qualities: alone they name no pain of anybody. */
export const themes = words(`
  accessibility accountability accuracy acquisition adaptability agility ai-readiness alignment analytics architecture attention automation autonomy awareness branding
  capability capabilities cleanliness cohesion collaboration comfort communication community compliance confidence consistency
  content continuity convenience coordination craftsmanship creativity culture customer-centricity customer-experience cx data-quality debt delight delivery dependability
  design developer-experience development devex devops devsecops digitalisation digitalization digitization discoverability discovery diversity documentation docs durability dx
  effectiveness efficiency empowerment enablement engagement ergonomics ethics excellence experience extensibility fairness
  findability fitness flexibility focus freshness friction governance growth happiness health hygiene improvement improvements inclusion inclusivity innovation inspiration interoperability journey
  knowledge-sharing latency leadership learning logistics loyalty maintainability maintenance marketing maturity mindset mobile mobile-first mobility modernisation modernization modularity morale
  motivation navigation networking observability onboarding openness operability operations optimisation optimization ownership
  parity performance personalisation personalization planning-quality portability positioning precision predictability pricing privacy process processes
  procurement productivity professionalism profitability quality readability readiness recruitment refactoring-quality relationship reliability
  reputation resilience resiliency responsiveness retention reuse reusability robustness rollout-quality safety satisfaction scalability scale search-quality
  security self-sufficiency seo simplicity simplification speed stability stack standardisation standardization strategy success supply-chain supportability sustainability synergy talent teamwork
  tech-debt technical-debt testability testing throughput-quality traceability transformation transparency trust trustworthiness upskilling usability ux value
  velocity visibility wellbeing well-being wellness work-life-balance workflow workflows workplace world-class friendliness everything
  cybersecurity adoption handovers equity
`);

/** Quantities a business or a system is measured by. */
export const metrics = words(`
  abandonment activation active-users activations adoption apdex arpu arr attendance availability average-order-value aov backlog-size baskets bookings bounce-rate bounce bugs
  cac capacity cart-size churn click-through clicks clv completion conversion conversions cost costs coverage crash-rate crashes csat
  ctr customers-count cycle-time cycletime dau defects defect-rate deployments deployment-frequency downloads downtime dropouts drop-off dropoff ebitda enrolments enrollments error-rate errors escapes failure-rate footfall
  frequency gmv goodput headcount incidents income installs kpi kpis latency lead-time leads leadtime lifetime-value logins ltv
  margin margins market-share mau memory-usage mttd mttr mrr nps no-shows occupancy order-value orders output overhead p50 p90 p95 p99
  pageviews penetration percent percentage percentile points profit profits purchases qps quota-attainment rate ratio readmissions referrals registrations renewals renewal requests
  response-time retention returns revenue reviews roi rps rating ratings sales satisfaction-score score sessions share
  signups sign-ups spend spending stars subscribers success-rate throughput tickets time-to-market time-to-value traffic transactions turnaround turnover uptime usage utilisation
  utilization velocity-points views visitors visits volume vulnerabilities waiting-time waste wastage wau sla-compliance mean-time median time-to-first-value tti ttfb lcp load-time
  escalations first-response handling-time reopen-rate dwell-time yield shrinkage absenteeism dropout
`);

/** Units of time and amount that make a target out of a sentence. */
export const units = words(`
  % pct percent ms millisecond second sec minute min hour hr day week month quarter year sprint euro dollar pound eur usd gbp k m
  gb mb kb fold third half quarter-end points times stars x seat
`);

/** Comparatives: "better X" says neither whose pain nor which. */
export const comparatives = words(`
  better faster easier simpler clearer quicker smoother cleaner smarter richer nicer leaner greater bigger larger higher lower smaller shorter longer
  stronger safer cheaper friendlier tighter stricter slicker sleeker seamless frictionless intuitive modern best world-class best-in-class next-level improved enhanced optimised optimized
  streamlined unified great excellent delightful user-friendly more less fewer broader deeper happier healthier tidier earlier
`);
