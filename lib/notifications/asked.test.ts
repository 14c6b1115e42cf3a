import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { writeLesson } from "@/lib/lessons/commands";
import { takeStance } from "@/lib/practices/answering";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { tellOf } from "./from-activity";
import { listNotices } from "./queries";
import { InboxFilter } from "./schema";
import { sentenceOf } from "./sentence";

const now = new Date("2026-03-14T12:00:00Z");
const teamOf = (actor: Actor) => actor.teams[0] ?? { id: "", slug: "", name: "" };

/** As the jobs do it: whatever was recorded of that postmortem. */
async function tellAll(postmortemId: string) {
  const said = await db.activity.findMany({ where: { postmortemId }, orderBy: { id: "asc" } });
  for (const { id } of said) await tellOf(String(id), now);
}

const heard = async (actor: Actor) =>
  (await listNotices(actor, InboxFilter.parse({ kind: "lesson_asked" }))).items.map(sentenceOf);

async function told(texts = ["Retries need a budget."]) {
  const ana = await build.actor({ lead: true });
  const lead = await build.actor({ lead: true });
  const member = await build.actor({ team: teamOf(lead).id });
  const { number, id: postmortemId } = await build.postmortem(ana, { title: "A storm of retries" });
  const ids: string[] = [];
  for (const text of texts) ids.push((await writeLesson(ana, { number, text })).id);
  return { ana, lead, member, number, postmortemId, ids };
}

test("whoever leads a team hears once what another team published, and nobody else", async () => {
  const { ana, lead, member, number, postmortemId, ids } = await told();
  await tellAll(postmortemId);
  expect(await heard(lead)).toEqual([]);
  await publish(ana, { number });
  await tellAll(postmortemId);
  await tellAll(postmortemId);
  expect(await heard(lead)).toEqual([
    {
      text: `Could “A storm of retries” happen to ${teamOf(lead).name}?`,
      href: `/lessons/${ids[0]}`,
      note: `One lesson · PM-${number}`,
    },
  ]);
  expect([await heard(ana), await heard(member)]).toEqual([[], []]);
});

test("several lessons of one publication are one notice", async () => {
  const { ana, lead, number, postmortemId } = await told(["One.", "Two.", "Three."]);
  await publish(ana, { number });
  await tellAll(postmortemId);
  expect(await heard(lead)).toMatchObject([
    { note: `3 lessons · PM-${number}`, href: "/lessons?status=unanswered" },
  ]);
});

test("what was answered before the job ran, or taken back, is not told", async () => {
  const { ana, lead, number, postmortemId, ids } = await told();
  const other = await build.actor({ lead: true });
  await publish(ana, { number });
  const [id = ""] = ids;
  await takeStance(lead, { id, team: teamOf(lead).slug, stance: "applies" });
  await withdraw(ana, { number });
  await tellAll(postmortemId);
  expect([await heard(lead), await heard(other)]).toEqual([[], []]);
  await publish(ana, { number });
  await tellAll(postmortemId);
  expect([await heard(lead), (await heard(other)).length]).toEqual([[], 1]);
});
