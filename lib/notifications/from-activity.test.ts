import { describe, expect, it } from "vitest";
import * as actions from "@/lib/action-items/commands";
import { checkEffect } from "@/lib/action-items/effects";
import { answerHandover } from "@/lib/action-items/handovers";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { askForReview, publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { tellOf } from "./from-activity";
import { listNotices } from "./queries";
import { sentenceOf } from "./sentence";

const now = new Date("2026-03-14T10:00:00Z");
const all = { limit: 100, unread: false };
const idOf = ({ userId }: Actor) => userId ?? "";
const teamOf = (actor: Actor) => actor.teams[0]?.id ?? "";

let heardUpTo = 0n;

/** Does the jobs of everything that happened since, or of all that ever did once more. */
async function everybodyHears(from = heardUpTo) {
  const happened = await db.activity.findMany({
    where: { id: { gt: from } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of happened) await tellOf(String(id), now);
  heardUpTo = happened.at(-1)?.id ?? heardUpTo;
}

/** What somebody was told since, in words without the title. */
async function heardBy(actor: Actor) {
  await everybodyHears();
  const { items } = await listNotices(actor, all);
  return items.map((notice) => sentenceOf(notice).text.replace(/“[^”]*”/, "it")).reverse();
}

/** Whoever leads another team is asked as well, once something is published. */
const asksHisTeam = expect.stringMatching(/^Could it happen to Team \w+\?$/);

/** A published postmortem of a team with a lead, and another team with its lead. */
async function twoTeams(stage: "draft" | "published" = "published") {
  const [ana, ben] = [
    await build.actor({ name: "Ana", lead: true }),
    await build.actor({ name: "Ben", lead: true }),
  ];
  const member = await build.actor({ name: "Mia", team: teamOf(ana) });
  const postmortem = await build.postmortem(member, { stage });
  await buildLesson({ postmortemId: postmortem.id });
  const promise = (owner: string, by = ana) =>
    actions.commitToAction(by, { number: postmortem.number, title: "Start it once", owner });
  const at = (id: string) => ({ number: postmortem.number, id });
  return { ana, ben, member, postmortem, promise, at };
}

describe("a promise that is given", () => {
  it("is told to its new owner, once however often the job runs", async () => {
    const { ana, member, promise } = await twoTeams();
    await promise(idOf(member));
    expect(await heardBy(member)).toEqual(["Ana gave you it."]);
    await everybodyHears(0n);
    expect(await heardBy(member)).toHaveLength(1);
    expect(await heardBy(ana)).toEqual([]);
  });

  it("is not told to who gave it to themselves, or does not have it any more", async () => {
    const { ana, member, promise, at } = await twoTeams();
    const { id } = await promise(idOf(ana));
    await actions.changeAction(ana, { ...at(id), owner: idOf(member) });
    await actions.changeAction(ana, { ...at(id), owner: idOf(ana) });
    expect(await heardBy(ana)).toEqual([]);
    expect(await heardBy(member)).toEqual([]);
  });

  it("is not told to a stranger before its draft is published, and then at once", async () => {
    const { ana, ben, postmortem, promise } = await twoTeams("draft");
    await promise(idOf(ben));
    expect(await heardBy(ben)).toEqual([]);
    await publish(ana, { number: postmortem.number });
    expect(await heardBy(ben)).toEqual(["it is yours to keep.", asksHisTeam]);
  });
});

describe("a promise that is handed over", () => {
  it("is told to those who lead the asked team, and where nobody leads, to all of it", async () => {
    const { ben, promise } = await twoTeams();
    const colleague = await build.actor({ team: teamOf(ben) });
    const leaderless = await build.actor();
    await promise(teamOf(ben));
    await promise(teamOf(leaderless));
    expect(await heardBy(ben)).toEqual([expect.stringMatching(/^Ana asks Team \w+ to take it\.$/)]);
    expect(await heardBy(colleague)).toEqual([]);
    expect(await heardBy(leaderless)).toHaveLength(1);
  });

  it("waits until its draft is published, and is then said by who asked", async () => {
    const { ana, ben, member, postmortem, promise } = await twoTeams("draft");
    await promise(teamOf(ben), member);
    expect(await heardBy(ben)).toEqual([]);
    await publish(ana, { number: postmortem.number });
    expect(await heardBy(ben)).toEqual([
      expect.stringMatching(/^Mia asks Team \w+ to take it\.$/),
      asksHisTeam,
    ]);
  });

  it("comes back as an answer, to who asked and who leads, with the reason", async () => {
    const { ana, ben, member, promise, at } = await twoTeams();
    const { id } = await promise(teamOf(ben), member);
    const reason = "The pipeline is not ours.";
    await answerHandover(ben, { ...at(id), answer: "declined", reason });
    expect(await heardBy(member)).toEqual([expect.stringMatching(/declined it\. It is back/)]);
    expect(await heardBy(ana)).toEqual([expect.stringMatching(/declined it\. It is yours/)]);
    const [notice] = (await listNotices(member, all)).items;
    expect(notice && sentenceOf(notice).note).toContain(reason);
    expect(await heardBy(ben)).toEqual([]);
  });
});

describe("a promise that is proved", () => {
  it("is shown to a second pair of eyes where its severity demands them, never the prover's own", async () => {
    const { ana, member, promise, at } = await twoTeams();
    await db.terms.create({ data: { mustVerify: true } });
    const { id } = await promise(idOf(ana));
    await actions.proveAction(ana, { ...at(id), note: "It starts." });
    expect(await heardBy(ana)).toEqual([]);
    expect(await heardBy(member)).toEqual(["Ana proved it. Does the proof hold?"]);
    await db.terms.deleteMany();
  });

  it("is told to who asked for it where nobody has to look", async () => {
    const { ana, ben, member, promise, at } = await twoTeams();
    const { id } = await promise(teamOf(ben), member);
    await answerHandover(ben, { ...at(id), answer: "accepted", reason: "" });
    await actions.proveAction(ben, { ...at(id), note: "It starts." });
    expect((await heardBy(member)).at(-1)).toBe("Ben proved it.");
    expect((await heardBy(ana)).at(-1)).toMatch(/accepted it/);
  });

  it("and verified or opened again is told to who keeps it, promised it and proved it", async () => {
    const { ana, ben, member, promise, at } = await twoTeams();
    const { id } = await promise(idOf(ben), member);
    await actions.proveAction(ben, { ...at(id), note: "It starts." });
    await actions.verifyAction(ana, at(id));
    expect((await heardBy(ben)).at(-1)).toBe("Ana looked at the proof of it: it holds.");
    expect((await heardBy(member)).at(-1)).toBe("Ana looked at the proof of it: it holds.");
    await actions.reopenAction(ana, at(id));
    expect((await heardBy(ben)).at(-1)).toBe("Ana opened it again.");
    expect(await heardBy(ana)).toEqual([]);
  });

  it("and did nothing is told to who leads and who keeps it; that it held is no news", async () => {
    const { ana, member, promise, at } = await twoTeams();
    const [sound, hollow] = [await promise(idOf(member)), await promise(idOf(member))];
    for (const { id } of [sound, hollow])
      await actions.proveAction(member, { ...at(id), note: "It starts." });
    const third = await build.actor({ team: teamOf(ana) });
    await checkEffect(third, { ...at(sound.id), effect: "held", note: "" });
    await checkEffect(third, { ...at(hollow.id), effect: "did_not_hold", note: "" });
    const said = "it was put to the test and did not hold.";
    expect((await heardBy(ana)).filter((text) => text === said)).toHaveLength(1);
    expect((await heardBy(member)).filter((text) => text === said)).toHaveLength(1);
  });
});

describe("a postmortem", () => {
  it("that goes to review or is published is told to who takes part, but not to who did it", async () => {
    const { ana, member, ben, postmortem } = await twoTeams("draft");
    await db.participant.create({ data: { postmortemId: postmortem.id, userId: idOf(ben) } });
    await askForReview(ana, { number: postmortem.number });
    await publish(member, { number: postmortem.number });
    const [number] = [`PM-${postmortem.number}`];
    expect(await heardBy(ben)).toEqual([
      `Ana asked for a review of ${number} it.`,
      `${number} it is published.`,
      asksHisTeam,
    ]);
    expect(await heardBy(member)).toEqual([`Ana asked for a review of ${number} it.`]);
    expect(await heardBy(ana)).toEqual([]);
  });

  it("whose promise was taken away tells nobody", async () => {
    const { ana, member, promise, at } = await twoTeams();
    const { id } = await promise(idOf(member));
    await actions.removeAction(ana, at(id));
    expect(await heardBy(member)).toEqual([]);
  });
});
