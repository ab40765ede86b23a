import { words } from './words';

/** What a person sees and touches on a screen. */
export const uiElements = words(`
  accordion avatar badge banner bar breadcrumb bubble button calendar caption card carousel chart checkbox chip
  clipboard colour-picker color-picker column combobox cursor cta dashboard datepicker date-picker dialog dialogue
  dropdown drop-down drawer emoji empty-state favicon filter filtering footer form gauge graph grid header heading heatmap
  homepage home-page hotkey hyperlink icon infographic inbox infotip inlay keyboard-shortcut keybinding landing-page layout lightbox
  listbox loader login-page logo map menu minimap mockup modal navbar nav navigation-bar overlay page pager pagination palette pane panel
  picker placeholder popover pop-over popup pop-up preview progress-bar radio-button ribbon row ruler scrollbar screen
  searchbar search-bar search-box section selector shortcut sidebar side-bar sitemap skeleton slider slideshow snackbar
  sparkline spinner splash-screen stepper subtitle swatch switcher tab table tag textbox text-box textarea theme thumbnail
  ticker tile timeline toast toggle toolbar tooltip touchpad tree-view typeahead type-ahead viewer watermark widget
  window wizard zoom ui gui font skin mode view darkmode lightbulb highlight highlighting label sticker
`);

/** What a team builds, buys or writes: software, features, documents, devices, services. */
export const artefacts = words(`
  account add-in add-on addon adapter agent aggregator alarm alert alerting algorithm alias announcement annotation api app
  application archive assistant attachment auditlog audit-log auth authentication authorization autocomplete
  auto-complete autofill auto-fill autosave auto-save avatar-upload backend back-end backlog backup barcode blog blueprint boilerplate
  bookmark bot bridge browser bucket bug-tracker builder bundle cache caching calculator campaign canary catalog catalogue
  changelog channel chat chatbot checker checklist checkout chrome-extension classifier cleanup cli client cluster
  coach codebase codemod command command-line comparison companion component config configuration connector console container
  cookbook copilot counter coupon crawler cron cronjob crm csv customisation customization daemon database
  dataset datastore debugger deeplink deep-link demo device diff digest directory discount download
  driver-app editor email e-mail embed emulator encryption endpoint engine environment estimator exporter export
  extension faq feature feature-flag feed feedback-form file firewall flag flashcard flow forecast form-builder format formatter forum
  framework frontend front-end function functionality gallery gamification gateway generator gift-card glossary guide guidebook handbook harness
  heartbeat help-centre help-center helpdesk help-desk hook hub iframe import importer index indexer indicator ingestion infrastructure
  installer instrumentation integration interface intranet invoice-template job journal kanban kiosk kit knowledge-base knowledgebase
  lake launcher ledger leaderboard library linter list listing livechat live-chat localisation localization locker lock log-viewer logger login logging
  lookup loyalty-card loyalty-programme loyalty-program mailbox mailing-list makefile manual marketplace matrix mechanism
  messenger microservice microsite middleware migration mirror model module monitor monitoring monolith monorepo newsfeed newsletter
  notebook notification notifier offline-mode onboarding-flow option orchestrator organizer organiser overview package parser passkey password-manager
  paywall pdf permission personalisation personalization pipeline plan planner platform player playground playlist plugin plug-in podcast
  portal poster preset prefetching processor product profile program programme prompt proposal prototype provider proxy push-notification qr-code
  qr query queue quiz readme recommendation recommender recorder redesign redirect refactor refactoring refresh registry
  reminder renderer replica replication repo report reporting repository rerun responder rewrite robot role rollback roadmap rollout
  router routine runbook run-book runner sample sandbox scaffold scanner scheduler schema scorecard script sdk search
  search-engine self-checkout self-service self-serve sensor server service setting shortcuts sign-in signature sign-on
  signup-form simulator single-sign-on site skeleton-screen sla-report slot smartwatch snapshot snippet software solution spec spreadsheet
  sso sticky-note storage store storefront storybook subscription subsystem suite summariser summarizer summary support survey
  sync synchronisation synchronization syncing synchroniser syntax-highlighting system tagging taxonomy template templating terminal test-suite ticketing
  timer tool toolchain tooling toolkit tour tracker tracing training-video translation translator transcript transcription
  trigger tutorial two-factor upload uploader url utility validation validator variant vault vending-machine version versioning
  video viewer-app vm voice-assistant voucher voucher-code walkthrough wallboard warehouse watcher watchdog watchlist wearable web-app webapp webhook
  website wiki wishlist wish-list workbench workflow worker workspace workstation wrapper subtitles captions whiteboard
  scaffolding stub mock fixture factory image binary artifact artefact runtime plugin-system cdn mailer mapper middleware
  pane-of-glass single-pane source-of-truth guardrail guardrails sidecar operator ingress mesh lambda webview macro bulk-edit
  time-sheet timesheet barcode-scanner locker-system hotline helpline intercom app-store thermostat lockbox loudspeaker screen-reader
  trolley tablet headset terminal-app signage turnstile drone monitor-stand badge-reader vending e-learning module-system
  autocompletion suggestion-box chooser converter parity-tool sitemap-xml robot-arm locator finder filter-bar cheat-sheet cheatsheet
  autoscaling autoscaler auto-scaling failover rate-limiting rate-limiter load-balancer pooling sharding pagination deduplication
  wayfinding countdown stopwatch pedometer diary notepad planner-app recap mood-board moodboard organisation-chart org-chart chatroom
  tutoring bot-framework passcode pin-pad paging-app escalator-rule blocklist allowlist whitelist blacklist quarantine
  undo redo drag-and-drop copy-paste bulk-import bulk-upload multi-select multiselect offline-sync e-signature esignature one-time-password otp
  magic-link face-id fingerprint captcha geofence geofencing autoplay captions-toggle voice-over voiceover read-aloud text-to-speech speech-to-text
`);

/** Products, vendors, languages, protocols and techniques known by name. */
export const technologies = words(`
  .net 1password aks airflow airtable ajax akamai alertmanager algolia alexa alpine amplitude android angular ansible apache
  apns apollo appium argo argocd arm asana atlassian auth0 avro aws azure babel backstage bamboo bash bazel bicep bigquery bitbucket
  blockchain bluetooth bootstrap braze buildkite bun c# c++ camunda cassandra celery centos ceph chatgpt chargebee chromecast chrome circleci claude
  clickhouse cloudflare cloudformation cloudfront cloudwatch cognito concourse confluence consul copilot-chat corda couchbase cosmos cosmosdb crossplane css cucumber
  cypress dagger databricks datadog dbt debezium deno dependabot devcontainer devcontainers dev-container discord django docker docker-compose docusaurus
  docusign drupal druid duckdb dynamodb dynamics ec2 ecs eks elastic elasticsearch elastic-search electron elk elixir elm ember envoy erlang esbuild eslint etcd excel
  express expo facebook fargate fastapi fastly figma firebase firefox fivetran flagger flink flask fluentd flutter flux freshdesk gatsby gcp gemini gerrit ghcr gin
  git gitflow github github-actions gitlab gitops gke go golang google gpt gpu gpt-4 grafana gradle graphql grpc h2 hadoop haproxy harbor hasura haskell helm heroku hive html html5
  http2 http3 https hubspot iam ibm icloud iceberg influxdb intellij intercom ios ipad iphone istio jaeger java javascript jenkins jest jetbrains jira json jsonb jupyter jwt k6
  k8s kafka keycloak kibana kinesis klarna klaviyo knative kotlin kubernetes kubeflow kustomize lambda lambdas langchain laravel launchdarkly ldap linkerd linux liquibase llama
  llm llms logstash looker lua mariadb markdown marketo mastercard matomo maven memcached mercurial mermaid messagebird metabase microfrontend microfrontends microservices minio mixpanel ml mlflow
  mongo mongodb mqtt ms-teams mssql mulesoft mysql n8n nats neo4j netlify netsuite netty newrelic nextjs next.js nexus nfc nginx nix node nodejs node.js nomad notion
  npm nuget nuxt oauth oauth2 oidc okta ollama openai openapi openid openshift openstack opensearch opentelemetry optimizely oracle otel outlook pact packer pagerduty parquet paypal
  pdfs perl php pinecone playwright pnpm podman postgres postgresql postman power-bi powerbi powershell prefect presto prisma prometheus proto protobuf pulsar pulumi puppet pypi
  pytest python pytorch qt quarkus quicksight r rabbitmq rails ranch rancher raspberry react react-native redis redshift redux remix renovate rest retool rfid ruby rust
  s3 saas salesforce saml sap scala scim scylla segment selenium sendgrid sentry serverless servicenow sftp sharepoint shopify sidekiq siem signalr siri slack smtp snowflake snyk
  soap solidity solr sonarqube sonar spa spacy spanner spark spinnaker splunk spotify spring springboot sqlite sql sqs square squarespace ssh stripe styled-components superset supabase svelte swift swagger
  tableau tailscale tailwind tanstack teamcity telegram temporal tensorflow terraform terragrunt testcontainers testrail thanos tls toggl traefik travis trello trino twilio
  twitter typeform typescript uber ubuntu unleash unity vagrant varnish vercel vim visa vite vitest vmware voip vscode vue wasm webassembly webgl webpack webrtc websocket websockets wechat whatsapp windows
  wix wordpress workday xamarin xcode xlsx xero xml yaml yarn youtrack youtube zapier zendesk zigbee zod zoom zookeeper zuora
  ai genai gen-ai machine-learning rag embeddings ebpf sbom oci spiffe vpn vpc waf iot ar vr nosql orm etl elt cdc bff pwa ssr amp edifact hl7 fhir emr ehr pos erp mdm sepa iban apple-pay google-pay
  trunk-based blue-green canary-deployment event-sourcing cqrs domain-driven microfrontends tdd bdd chaos-engineering feature-toggle feature-toggles oas ipfs nft crypto bitcoin
  makefile dockerfile pre-commit prettier storybook-js stylelint husky nx turborepo lerna poetry pip conda pipenv rbac abac mtls ssl hsts csp cors
  2fa mfa biometrics face-recognition gps sms fax dicom pacs tms lms xbrl ocr rpa dns ipv6 5g lte
`);
