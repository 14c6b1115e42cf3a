import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as actionItems from "@/lib/action-items/commands";
import * as promised from "@/lib/action-items/promised";
import * as actionLists from "@/lib/action-items/queries";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import * as marking from "@/lib/layers/commands";
import * as layers from "@/lib/layers/queries";
import * as row from "@/lib/layers/row-commands";
import * as lessons from "@/lib/lessons/commands";
import * as feed from "@/lib/lessons/feed";
import * as lessonLists from "@/lib/lessons/queries";
import { takeStance } from "@/lib/lessons/stances";
import * as postmortems from "@/lib/postmortems/commands";
import * as facts from "@/lib/postmortems/queries";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { undoRemoval } from "@/lib/postmortems/removals";
import * as review from "@/lib/review/commands";
import { getProgress } from "@/lib/review/progress";
import { getReview } from "@/lib/review/queries";
import { countWaiting } from "@/lib/review/waiting";
import * as account from "@/lib/teams/account";
import * as teams from "@/lib/teams/commands";
import { renameOrganisation } from "@/lib/teams/organisation";
import * as people from "@/lib/teams/people";
import * as organisation from "@/lib/teams/queries";
import * as severities from "@/lib/teams/severities";
import { build } from "@/lib/testing/build";
import { buildWhole, type Whole } from "@/lib/testing/build-whole";
import * as timeline from "@/lib/timeline/commands";
import * as proposals from "@/lib/timeline/proposals";
import { listEvents } from "@/lib/timeline/queries";
import * as transfer from "@/lib/transfer/commands";
import { openExampleOrganisation } from "@/lib/transfer/example/open-example";
import * as documents from "@/lib/transfer/queries";
import * as backing from "@/lib/whys/backing";
import * as whys from "@/lib/whys/commands";
import * as whyLists from "@/lib/whys/queries";

type Call = (actor: Actor, whole: Whole) => Promise<unknown>;
type Table = Record<string, Call>;

const at = "2026-03-14T16:00Z";
const page = { limit: 100 };
const text = "A few words";
const someId = "01980000-0000-7000-8000-000000000000";

/** Reads one postmortem, or one row of it: not found for whoever may not see it. */
const reads: Table = {
  getLesson: (a, w) => feed.getLesson(a, w.lesson),
  getPostmortem: (a, w) => facts.getPostmortem(a, w.at),
  getProgress: (a, w) => getProgress(a, w.at),
  getReview: (a, w) => getReview(a, w.at),
  listActions: (a, w) => actionLists.listActions(a, w.at),
  listEvents: (a, w) => listEvents(a, w.at),
  listImpactFigures: (a, w) => facts.listImpactFigures(a, w.at),
  listLessons: (a, w) => lessonLists.listLessons(a, w.at),
  listMarks: (a, w) => layers.listMarks(a, w.at),
  listOwners: (a, w) => actionLists.listOwners(a, w.at),
  listWhyStory: (a, w) => whyLists.listWhyStory(a, w.at),
  listWhys: (a, w) => whyLists.listWhys(a, w.at),
  mayEdit: (a, w) => facts.mayEdit(a, w.at),
  reachPostmortem: (a, w) => reachPostmortem(a, w.at.number),
};

/** Changes one postmortem: not found for whoever may not see it, forbidden for who only reads. */
const writes: Table = {
  acceptRisk: (a, w) => actionItems.acceptRisk(a, { ...w.action, reason: text }),
  addEvent: (a, w) => timeline.addEvent(a, { ...w.at, at, text }),
  addEvents: (a, w) => timeline.addEvents(a, { ...w.at, events: [{ at, text }] }),
  addImpactFigure: (a, w) => postmortems.addImpactFigure(a, { ...w.at, amount: "3", unit: "x" }),
  addWrittenEvent: (a, w) => proposals.addWrittenEvent(a, { ...w.at, line: "14:02 words" }),
  askForReview: (a, w) => review.askForReview(a, w.at),
  askWhy: (a, w) => whys.askWhy(a, { ...w.at, question: text }),
  backEvent: (a, w) => timeline.backEvent(a, { ...w.at, eventId: w.event.id, quotation: text }),
  backWhy: (a, w) => backing.backWhy(a, { ...w.at, whyId: w.why.id, quotation: text }),
  changeAction: (a, w) => actionItems.changeAction(a, { ...w.action, title: text }),
  changeEvent: (a, w) => timeline.changeEvent(a, { ...w.event, text }),
  changeFacts: (a, w) => postmortems.changeFacts(a, { ...w.at, title: text }),
  changeLesson: (a, w) => lessons.changeLesson(a, { ...w.lesson, text }),
  changeParticipant: (a, w) =>
    postmortems.changeParticipant(a, { ...w.at, userId: a.userId ?? "", present: true }),
  changeWhy: (a, w) => whys.changeWhy(a, { ...w.why, answer: text }),
  clearMark: (a, w) => marking.clearMark(a, { ...w.at, layer: w.layer }),
  commitToAction: (a, w) => actionItems.commitToAction(a, { ...w.at, title: text }),
  markLayer: (a, w) => marking.markLayer(a, { ...w.at, layer: w.layer, outcome: "bypassed" }),
  moveAction: (a, w) => actionItems.moveAction(a, { ...w.action, direction: "up" }),
  moveEvent: (a, w) => timeline.moveEvent(a, { ...w.event, direction: "later" }),
  moveLesson: (a, w) => lessons.moveLesson(a, { ...w.lesson, direction: "up" }),
  moveWhy: (a, w) => whys.moveWhy(a, { ...w.why, parent: null }),
  proposeEvents: (a, w) => proposals.proposeEvents(a, { ...w.at, text: "14:02 words" }),
  proveAction: (a, w) => actionItems.proveAction(a, { ...w.action, note: text }),
  publish: (a, w) => review.publish(a, w.at),
  removeAction: (a, w) => actionItems.removeAction(a, w.action),
  removeEvent: (a, w) => timeline.removeEvent(a, w.event),
  removeEvidence: (a, w) => backing.removeEvidence(a, w.evidence),
  removeImpactFigure: (a, w) => postmortems.removeImpactFigure(a, w.figure),
  removeLesson: (a, w) => lessons.removeLesson(a, w.lesson),
  removeWhy: (a, w) => whys.removeWhy(a, w.why),
  reopenAction: (a, w) => actionItems.reopenAction(a, w.action),
  retimeEvent: (a, w) => proposals.retimeEvent(a, { ...w.event, when: "14:05" }),
  startAction: (a, w) => actionItems.startAction(a, w.action),
  takeStance: (a, w) => takeStance(a, { ...w.lesson, team: w.team, stance: "applies" }),
  undoRemoval: (a, w) => undoRemoval(a, w.removal),
  verifyAction: (a, w) => actionItems.verifyAction(a, w.action),
  withdraw: (a, w) => review.withdraw(a, w.at),
  writeLesson: (a, w) => lessons.writeLesson(a, { ...w.at, text }),
  writeNote: (a, w) => marking.writeNote(a, { ...w.at, layer: w.layer, note: text }),
};

/** Changes a team or the organisation: forbidden for whoever neither leads nor administers. */
const keeps: Table = {
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
  openExampleOrganisation: (a) => openExampleOrganisation(a),
  openPostmortem: (a, w) => postmortems.openPostmortem(a, { title: text, team: w.team }),
  renameOrganisation: (a) => renameOrganisation(a, { name: text }),
  renameTeam: (a, w) => teams.renameTeam(a, { slug: w.team, name: text }),
};

/** Answers everybody, each with what they may see. */
const lists: Table = {
  countWaiting: (a) => countWaiting(a),
  getAccount: (a) => organisation.getAccount(a),
  getOrganisation: (a) => organisation.getOrganisation(a),
  getTeam: (a, w) => organisation.getTeam(a, { slug: w.team }),
  listActionItems: (a) => promised.listActionItems(a, { ...page, status: "all", mine: false }),
  listApiTokens: (a) => account.listApiTokens(a),
  listColleagues: (a) => organisation.listColleagues(a),
  listFeed: (a) => feed.listFeed(a, page),
  listFeedTags: (a) => feed.listFeedTags(a),
  listLayers: (a) => layers.listLayers(a),
  listPostmortems: (a) => facts.listPostmortems(a, page),
  listPromises: (a) => promised.listPromises(a),
  listSessions: (a) => account.listSessions(a, null),
  listSeverities: (a) => organisation.listSeverities(a),
  listStances: (a, w) => lessonLists.listStances(a, w.lesson),
  listTeamRows: (a) => organisation.listTeamRows(a),
  listTeams: (a) => organisation.listTeams(a),
  listUnanswered: (a) => feed.listUnanswered(a),
  listUnfinished: (a) => facts.listUnfinished(a),
  readDocument: (a) => documents.readDocument(a, { content: text }),
  readPasted: (a) => documents.readPasted(a, { content: text, format: "auto" }),
};

/** Reaches nothing but the asker's own account: somebody else's row is not found. */
const own: Table = {
  endOneSession: (a) => account.endOneSession(a, { id: "0123456789abcdef" }),
  revokeApiToken: (a, w) => account.revokeApiToken(a, w.token),
};

/** Takes no name of anybody else's row; makes or changes something of the asker alone. */
const aboutOneself = [
  "changeName",
  "changePassword",
  "createTeam",
  "makeApiToken",
  "signOutEverywhere",
];

let writer: Actor;
let stranger: Actor;
let reader: Actor;
let draft: Whole;
let published: Whole;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  writer = await build.actor();
  stranger = await build.actor();
  reader = await build.actor({ role: "reader", team: writer.teams[0]?.id ?? "" });
  draft = await buildWhole(writer, { word: "Classified" });
  published = await buildWhole(writer, { published: true, word: "Announced" });
}, 60_000);

const entries = (...tables: Table[]) => tables.flatMap((table) => Object.entries(table));
const refused = (code: string) => ({ name: "DomainError", code });

describe("a stranger before somebody else's draft", () => {
  it.each(entries(reads, writes, own))("finds nothing: %s", async (_name, call) => {
    await expect(call(stranger, draft)).rejects.toMatchObject(refused("not_found"));
  });

  it.each(entries(keeps))(
    "keeps nothing of another team's or the organisation's: %s",
    async (_name, call) => {
      await expect(call(stranger, draft)).rejects.toMatchObject(refused("forbidden"));
    },
  );

  it.each(entries(lists))("reads nothing of it in a list: %s", async (_name, call) => {
    expect(JSON.stringify(await call(stranger, draft))).not.toMatch(/classified/i);
  });

  it("misses there what its writer finds", async () => {
    const holding = ["listPostmortems", "listActionItems", "listPromises", "listUnfinished"];
    for (const name of [...holding, "listApiTokens"])
      expect([name, JSON.stringify(await lists[name]?.(writer, draft))]).toEqual([
        name,
        expect.stringContaining("Classified"),
      ]);
  });

  it("counts none of it", async () => {
    expect(await countWaiting(stranger)).toMatchObject({ drafts: 0, promises: 0 });
  });
});

describe("a reader", () => {
  it.each(entries(reads))(
    "reads what their team writes and what is published: %s",
    async (_name, call) => {
      await expect(call(reader, published)).resolves.toBeDefined();
    },
  );

  it.each(entries(writes))("changes nothing: %s", async (_name, call) => {
    await expect(call(reader, published)).rejects.toMatchObject(refused("forbidden"));
  });

  it.each(entries(keeps))("makes and keeps nothing: %s", async (_name, call) => {
    await expect(call(reader, published)).rejects.toMatchObject(refused("forbidden"));
  });
});

describe("somebody of another team", () => {
  /** They answer lessons for their own team, and look at anybody's proof. */
  const forEverybody = ["takeStance", "verifyAction"];
  it.each(entries(writes).filter(([name]) => !forEverybody.includes(name)))(
    "changes nothing of what is published: %s",
    async (_name, call) => {
      await expect(call(stranger, published)).rejects.toMatchObject(refused("forbidden"));
    },
  );
});

describe("the tables above", () => {
  it("name everything that takes an actor, so that nothing new goes untested", () => {
    const named = [
      ...entries(reads, writes, keeps, lists, own).map(([name]) => name),
      ...aboutOneself,
    ];
    const exported = takersOfActors();
    expect(exported.length).toBeGreaterThan(80);
    expect(exported.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
  });
});

/** Every exported query and command of every room. Policies answer no data and are not among them. */
function takersOfActors(): string[] {
  const taking =
    /^export (?:async function|const) (\w+)(?: = (?:cache\()?async )?\(\s*\w+: Actor\b/gm;
  return readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter(
      (file) =>
        file.endsWith(".ts") && !/\.test\.ts$|^(testing|http|auth|db|activity)\//.test(file),
    )
    .flatMap((file) => {
      const source = readFileSync(path.join(import.meta.dirname, file), "utf8");
      return [...source.matchAll(taking)].map(([, name = ""]) => name);
    });
}
