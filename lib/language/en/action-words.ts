import { words } from "./words";

/** They say that something will be looked at, not what will be different. */
export const looking = words(
  `investigate explore consider discuss review examine evaluate assess revisit research study brainstorm
  analyse analyze diagnose check understand debug spike think look reflect ponder watch chat talk rethink
  reconsider monitor_closely observe track continue debate scope discover figure determine identify
  explore follow contemplate inspect reevaluate reassess keep find validate verify confirm`,
);
/** They wish for more or better of something. */
export const wishing = words(
  `improve enhance optimise optimize better strengthen harden streamline refine tighten boost increase
  reduce decrease minimise minimize maximise maximize address handle tackle tune clean tidy simplify
  modernise modernize stabilise stabilize polish rework bolster raise lower speed foster encourage
  promote support facilitate elevate expand extend educate train remind communicate coordinate
  collaborate doublecheck align sync focus align emphasise emphasize stress_the highlight reiterate discourage embrace press prioritise prioritize strive learn work care pay
  avoid prevent mitigate eliminate fix_things be become stay remain remember`,
);
/** "Ensure": as good as the state that it names. */
export const ensuring = words("ensure make guarantee assure confirm verify see insist");
export const vagueQualities = words(
  `better more additional extra further improved enhanced increased robust reliable proper adequate
  appropriate sufficient proactive stronger tighter clearer good stable resilient safe safer secure
  careful mindful vigilant aware thorough comprehensive regular effective efficient faster quicker
  cleaner smarter suitable relevant different enough some various general overall optimal healthy`,
);
/** Nouns of which one may always have more. */
export const vagueThings = words(
  `monitoring alerting alert testing test documentation doc docs communication logging log observability
  visibility awareness training process check metric coverage reliability resilience stability security
  performance quality tooling automation dashboard validation review audit check procedure governance safeguard
  guardrail handling practice response capacity latency throughput sharing strategy coordination collaboration care attention control`,
);
/** What a person does to a system, so that a line that begins so is an action with a verb. */
export const doing = words(
  `add adjust adopt agree alert allow announce appoint apply archive ask assign attach audit automate
  backport ban batch block book bring build buy bump cache call cancel cap centralise centralize change
  clarify close codify collect come complete configure connect consolidate contact contract convert copy
  create cut deactivate decide decommission decouple default define delete deliver deploy deprecate
  describe design detect develop disable display distribute document double downgrade draft drain drill
  drop edit emit enable encrypt enforce enlarge escalate establish evict exclude exercise expire export
  expose extract factor fail file finish fix flag formalise formalize forward freeze gate gather generate
  get give grant group guard halt hide hire hold host implement import include index inform inject
  install instrument integrate introduce invite isolate issue join kill label launch limit link lint list
  load lock log make map mark measure merge migrate mirror modify monitor mount move mute name nominate
  notify offer onboard open order organise organize override own pack page parse patch perform pin point
  poll port post pre preload prepare pressure print probe produce protect provide provision prune publish
  pull purchase purge push put quarantine query queue quote rate re reach rearchitect rebuild recommend
  record recreate redact redesign redirect refactor refresh register reject relax release relocate
  remove rename render reorder repair replace replicate report request require reschedule reserve reset
  resize resolve restart restore bind generate cordon rebase rebalance backfill deduplicate parametrize parameterize whitelist blocklist hotfix benchmark abolish retain strip preserve postpone populate paginate obtain nominate formalize debrief await assert accept abort plan restrict restructure retire retry return reuse revert revoke rewrite
  roll rotate route run sample sandbox save scale scan schedule script secure seed segregate send
  separate serve set setup shard share ship show shut sign silence simulate size skip smoke snapshot
  specify spin split stage standardise standardize start stop store stress submit subscribe suppress
  surface suspend swap switch tag take teach tear tell terminate test throttle trace transfer trigger
  trim turn unify uninstall unpin unsubscribe update upgrade upload upstream use vendor version walk
  warm warn whitelist allowlist wire wrap write zip`,
);
