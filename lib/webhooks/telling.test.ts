import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { takeAnswerBack } from "@/lib/lessons/taking-back";
import { adoptPractice } from "@/lib/practices/adopting";
import { takeStance } from "@/lib/practices/answering";
import { checkPractices } from "@/lib/practices/check-practices";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter } from "@/lib/testing/build-practice";
import { anAdministrator, buildWebhook } from "@/lib/testing/build-webhook";
import { buildWhole } from "@/lib/testing/build-whole";
import { receiversOfTests } from "@/lib/testing/receivers";
import { deliver } from "./deliver";
import { bodyOf } from "./formats";
import { queueDeliveries } from "./from-activity";
import { getDelivery } from "./queries";
import { type Telling, tellingOf } from "./telling";

let keeper: Actor;
const { answering } = receiversOfTests();

beforeAll(async () => {
  keeper = await anAdministrator();
});

/** The last activity of this kind. */
const lastOf = async (kind: string) =>
  (await db.activity.findFirstOrThrow({ where: { kind }, orderBy: { id: "desc" } })).id;

async function told(kind: string): Promise<Telling> {
  const telling = await tellingOf(db, await lastOf(kind));
  if (!telling) throw new Error(`Nothing is told of ${kind}`);
  return telling;
}

/** Of another team than the one that owns the practice and wrote its story. */
async function lapsed() {
  const [ana, mo] = [await build.actor(), await build.actor()];
  const practice = await buildPractice(ana, { statement: "Every pull request starts the app" });
  const team = mo.teams[0] ?? { name: "", slug: "" };
  await adoptPractice(mo, { slug: practice.slug, team: team.slug }, dawn);
  await db.adoption.update({
    where: { id: practice.adoptionId },
    data: { nextCheckAt: daysAfter(400) },
  });
  await checkPractices(daysAfter(20));
  return { ...practice, its: team.name, author: ana.teams[0]?.name ?? "" };
}

describe("a practice that lapsed", () => {
  it("is named first in every format, with the team that let it, apart from its story's", async () => {
    const { slug, number, its, author } = await lapsed();
    const telling = await told("practice.lapsed");
    const url = `http://localhost:3000/why/${slug}`;
    const statement = "Every pull request starts the app";
    expect(JSON.parse(bodyOf("parapet", "id", telling))).toMatchObject({
      kind: "practice.lapsed",
      practice: { slug, statement, url },
      team: its,
      postmortem: { number, team: author },
    });
    const slack = JSON.parse(bodyOf("slack", "id", telling));
    expect(slack.text).toContain(`A practice has lapsed: ${statement}: PM-${number} `);
    expect(slack.blocks[1].text.text).toBe(`<${url}|${statement}>`);
    const rest = `team: ${its} · postmortem: ${author}`;
    expect(slack.blocks.at(-1).elements[0].text).toBe(rest);
    const card = JSON.parse(bodyOf("teams", "id", telling)).attachments[0].content;
    const lines = card.body.map(({ inlines }: { inlines: { text: string }[] }) => inlines[0]?.text);
    expect([lines[1], lines.at(-1)]).toEqual([statement, rest]);
    expect(card.actions[0].url).toBe(url);
  });

  it("is told without its story where that was taken back, and what was sent of it is hidden", async () => {
    const there = await answering(200);
    await buildWebhook(keeper, there.url, { kinds: ["practice.lapsed"] });
    const { slug, number, postmortemId } = await lapsed();
    const activityId = await lastOf("practice.lapsed");
    await queueDeliveries(String(activityId));
    const { id } = await db.delivery.findFirstOrThrow({ where: { activityId } });
    await deliver({ deliveryId: id }, daysAfter(20));
    expect((await getDelivery(keeper, { id })).body).toContain(`"number":${number}`);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
    expect(await told("practice.lapsed")).toMatchObject({ practice: { slug }, postmortem: null });
    expect((await getDelivery(keeper, { id })).body).toBeNull();
  });
});

describe("an answer to a lesson", () => {
  it("says which team answered what, and nothing once it was taken back", async () => {
    const { lesson } = await buildWhole(keeper, { published: true, word: "Spoken" });
    const mo = await build.actor();
    const team = mo.teams[0] ?? { name: "", slug: "" };
    const at = new Date();
    const note = "We have no DNS.";
    const its = { id: lesson.id, team: team.slug };
    await takeStance(mo, { ...its, stance: "not_for_us", note }, at);
    const telling = await told("stance.taken");
    expect(telling).toMatchObject({
      team: team.name,
      answer: { stance: "not_for_us", note },
      lessons: [{ id: lesson.id }],
    });
    const { blocks } = JSON.parse(bodyOf("slack", "id", telling));
    expect(blocks.at(-1).elements[0].text).toMatch(
      `team: ${team.name} · answer: Not for us, We have no DNS. · by ${mo.name}`,
    );
    await takeAnswerBack(mo, { ...its, at: at.toISOString() });
    expect(await tellingOf(db, await lastOf("stance.taken"))).toBeNull();
    expect(await told("stance.taken-back")).toMatchObject({ team: team.name, answer: null });
  });
});

it("the question of a publication carries the lessons that it asks about", async () => {
  const { lesson } = await buildWhole(keeper, { published: true, word: "Asked" });
  expect(await told("lesson.asked")).toMatchObject({ lessons: [{ id: lesson.id }] });
});
