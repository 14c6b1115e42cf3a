import * as terms from "@/lib/action-items/terms";
import { changeWebhookPartly } from "@/lib/api/webhooks";
import { removeOwnWord } from "@/lib/coach/commands";
import { listPutAside } from "@/lib/coach/queries";
import * as row from "@/lib/layers/row-commands";
import { catchUp, undoCatchUp } from "@/lib/lessons/catching-up";
import * as interests from "@/lib/lessons/interests";
import * as letters from "@/lib/notifications/letters-seen";
import * as unsent from "@/lib/notifications/letters-unsent";
import * as postmortems from "@/lib/postmortems/commands";
import { adoptPractice, leavePractice } from "@/lib/practices/adopting";
import { attest } from "@/lib/practices/checks";
import { changePractice } from "@/lib/practices/commands";
import { reinstatePractice, retirePractice } from "@/lib/practices/retirement";
import { untellStory } from "@/lib/practices/stories";
import { makeHeartbeatToken } from "@/lib/practices/tokens";
import { recordNearMiss } from "@/lib/review/near-miss";
import * as jobs from "@/lib/schedule/commands";
import * as queues from "@/lib/schedule/queries";
import { openPublicIndex } from "@/lib/sharing/public-list";
import * as teams from "@/lib/teams/commands";
import { moveOrganisation, renameOrganisation } from "@/lib/teams/organisation";
import * as people from "@/lib/teams/people";
import * as organisation from "@/lib/teams/queries";
import * as severities from "@/lib/teams/severities";
import * as trackers from "@/lib/trackers/commands";
import * as trackersKept from "@/lib/trackers/queries";
import * as transfer from "@/lib/transfer/commands";
import { openExampleOrganisation } from "@/lib/transfer/example/open-example";
import * as webhooks from "@/lib/webhooks/commands";
import * as hosts from "@/lib/webhooks/hosts";
import * as deliveries from "@/lib/webhooks/queries";
import type { NewWebhook } from "@/lib/webhooks/schema";
import * as sending from "@/lib/webhooks/sending";
import type { Table } from "./table";

const text = "A few words";
const someId = "01980000-0000-7000-8000-000000000000";
const webhook: NewWebhook = {
  name: text,
  url: "https://hooks.example.test/",
  format: "parapet",
  kinds: ["action.proved"],
};

/** Changes a team or the organisation: forbidden for whoever neither leads nor administers. */
export const keeps: Table = {
  addInterest: (a, w) => interests.addInterest(a, { team: w.team, kind: "tag", value: text }),
  dropInterest: (a, w) => interests.dropInterest(a, { team: w.team, kind: "tag", value: text }),
  catchUp: (a, w) => catchUp(a, { team: w.team }),
  undoCatchUp: (a, w) => undoCatchUp(a, { team: w.team }),
  changeWhoIsAsked: (a) => interests.changeWhoIsAsked(a, { every: false }),
  addLayer: (a) => row.addLayer(a, { name: text }),
  addSeverity: (a) => severities.addSeverity(a, { name: text, meaning: "" }),
  changeLayer: (a, w) => row.changeLayer(a, { slug: w.layer, name: text }),
  changeMembership: (a, w) =>
    teams.changeMembership(a, { slug: w.team, userId: a.userId ?? "", place: "member" }),
  changeRole: (a) => people.changeRole(a, { id: a.userId ?? "", role: "administrator" }),
  changeSeverity: (a) => severities.changeSeverity(a, { id: someId, retired: true }),
  deactivate: (a, w) => people.deactivate(a, { id: w.person }),
  importPasted: (a, w) => transfer.importPasted(a, { content: text, team: w.team, format: "auto" }),
  importPostmortem: (a, w) =>
    transfer.importPostmortem(a, { content: text, team: w.team, format: "auto", commit: true }),
  inviteAgain: (a, w) => people.inviteAgain(a, { id: w.person }),
  invitePerson: (a) =>
    people.invitePerson(a, { name: text, email: "x@example.test", role: "member", teams: [] }),
  listPeople: (a) => organisation.listPeople(a),
  listPutAside: (a) => listPutAside(a),
  openExampleOrganisation: (a) => openExampleOrganisation(a),
  openPostmortem: (a, w) => postmortems.openPostmortem(a, { title: text, team: w.team }),
  removeOwnWord: (a, w) => removeOwnWord(a, { word: w.word }),
  recordNearMiss: (a, w) => recordNearMiss(a, { ...w, happened: text, certain: text, share: true }),
  renameOrganisation: (a) => renameOrganisation(a, { name: text }),
  renameTeam: (a, w) => teams.renameTeam(a, { slug: w.team, name: text }),
  dropJob: (a) => jobs.dropJob(a, { queue: "activity", id: someId }),
  listFailures: (a) => queues.listFailures(a),
  listQueues: (a) => queues.listQueues(a),
  retryJob: (a) => jobs.retryJob(a, { queue: "activity", id: someId }),
  changeTerms: (a) => terms.changeTerms(a, { severity: null, dueDays: 14 }),
  endTerms: (a) => terms.endTerms(a, { severity: someId }),
  moveOrganisation: (a) => moveOrganisation(a, { zone: "Asia/Tokyo" }),
  openPublicIndex: (a) => openPublicIndex(a, { isOpen: true }),
  retryQueue: (a) => jobs.retryQueue(a, { queue: "activity" }),
  addWebhook: (a) => webhooks.addWebhook(a, webhook),
  allowHost: (a) => hosts.allowHost(a, { host: "hooks.example.test" }),
  changeWebhook: (a) => webhooks.changeWebhook(a, { ...webhook, id: someId, version: 1 }),
  changeWebhookPartly: (a) => changeWebhookPartly(a, { id: someId, version: 1, url: "" }),
  disallowHost: (a) => hosts.disallowHost(a, { host: "hooks.example.test" }),
  getDelivery: (a) => deliveries.getDelivery(a, { id: someId }),
  getWebhook: (a) => deliveries.getWebhook(a, { id: someId }),
  listAllowedHosts: (a) => hosts.listAllowedHosts(a),
  listDeliveries: (a) => deliveries.listDeliveries(a, { id: someId, limit: 25 }),
  listWebhooks: (a) => deliveries.listWebhooks(a),
  redeliver: (a) => sending.redeliver(a, { id: someId }),
  removeWebhook: (a) => webhooks.removeWebhook(a, { id: someId }),
  renewSecret: (a) => webhooks.renewSecret(a, { id: someId }),
  sendTrial: (a) => sending.sendTrial(a, { id: someId }),
  switchWebhook: (a) => webhooks.switchWebhook(a, { id: someId, on: true }),
  countLetters: (a) => letters.countLetters(a),
  countUnsent: (a) => unsent.countUnsent(a),
  sendLettersAgain: (a) => unsent.sendLettersAgain(a, { which: "left" }),
  getLetterHtml: (a) => letters.getLetterHtml(a, { id: someId }),
  listLetters: (a) => letters.listLetters(a),
  addTracker: (a) => trackers.addTracker(a, { kind: "linear", project: "OPS", token: text }),
  changeHookSecret: (a) => trackers.changeHookSecret(a, { id: someId }),
  changeTracker: (a) => trackers.changeTracker(a, { id: someId, name: text }),
  checkTracker: (a) => trackers.checkTracker(a, { id: someId }),
  getTracker: (a) => trackersKept.getTracker(a, { id: someId }),
  listTrackers: (a) => trackersKept.listTrackers(a),
  removeTracker: (a) => trackers.removeTracker(a, { id: someId }),
  switchTracker: (a) => trackers.switchTracker(a, { id: someId, on: true }),
  adoptPractice: (a, w) => adoptPractice(a, { slug: w.practice, team: w.team }),
  attest: (a, w) => attest(a, { slug: w.practice, team: w.team, followed: true, sentence: text }),
  changePractice: (a, w) => changePractice(a, { slug: w.practice, statement: text }),
  leavePractice: (a, w) => leavePractice(a, { slug: w.practice, team: w.team, reason: text }),
  makeHeartbeatToken: (a, w) => makeHeartbeatToken(a, { slug: w.practice, team: w.team }),
  reinstatePractice: (a, w) => reinstatePractice(a, { slug: w.practice }),
  retirePractice: (a, w) => retirePractice(a, { slug: w.practice, reason: text }),
  untellStory: (a, w) => untellStory(a, { slug: w.practice, ...w.at }),
};
