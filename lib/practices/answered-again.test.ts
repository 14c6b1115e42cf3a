import { describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { countReach } from "@/lib/lessons/reach";
import type { NewStance } from "@/lib/lessons/stance-schema";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { buildLesson } from "@/lib/testing/build-promises";
import { takeStance } from "./answering";
import { listAnswers } from "./answers";

const title = "Open the page once a night";

async function asked() {
  const ana = await build.actor();
  const { id: postmortemId, number } = await build.postmortem(ana, { stage: "published" });
  const mo = await build.actor();
  const { id } = await buildLesson({ postmortemId });
  const team = mo.teams[0]?.slug ?? "";
  const answer = (more: Partial<NewStance> & Pick<NewStance, "stance">, by: Actor = mo) =>
    takeStance(by, { id, team, ...more });
  return { ana, id, mo, number, postmortemId, answer };
}

describe("a promise is made once", () => {
  it("when it is pressed twice at once, also over an earlier answer", async () => {
    const { id, mo, postmortemId, answer } = await asked();
    await answer({ stance: "applies" });
    const press = () => answer({ stance: "applies", action: { title } });
    const [one, two] = await Promise.all([press(), press()]);
    expect(one.action?.id).toBe(two.action?.id);
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(1);
    const [standing] = await listAnswers(mo, { id });
    expect(standing?.action?.id).toBe(one.action?.id);
  });

  it("when a team says no, and then again that it applies", async () => {
    const { postmortemId, answer } = await asked();
    const first = await answer({ stance: "applies", action: { title } });
    await answer({ stance: "not_for_us", note: "We closed the service." });
    const again = await answer({ stance: "applies", action: { title } });
    expect(again.action?.id).toBe(first.action?.id);
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(1);
  });

  it("with the day and the person that were named last, and the first ones where none are", async () => {
    const { mo, postmortemId, answer } = await asked();
    const eva = await build.actor({ team: mo.teams[0]?.id ?? "" });
    const promise = (more: { dueOn?: string; owner?: string | null }) =>
      answer({ stance: "applies", action: { title, ...more } });
    const first = await promise({ dueOn: "2027-01-31" });
    const later = await promise({ dueOn: "2027-02-28", owner: eva.userId });
    expect(later.action).toEqual({ ...first.action, dueOn: "2027-02-28", owner: eva.name });
    expect((await promise({ owner: mo.teams[0]?.slug ?? "" })).action).toEqual(later.action);
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(1);
    const told = { kind: "action.changed", subjectId: first.action?.id ?? "" };
    expect(await db.activity.findMany({ where: told })).toMatchObject([
      { detail: { dueOn: "2027-02-28" } },
    ]);
  });

  it("and made anew where the earlier one was dropped", async () => {
    const { postmortemId, answer } = await asked();
    const first = await answer({ stance: "applies", action: { title } });
    const dropped = { status: "wont_do" as const, settledAt: new Date() };
    await db.actionItem.update({ where: { id: first.action?.id ?? "" }, data: dropped });
    const again = await answer({ stance: "applies", action: { title } });
    expect(again.action).toMatchObject({ title, status: "open" });
    expect(await db.actionItem.count({ where: { postmortemId } })).toBe(2);
  });
});

test("an earlier answer says what was promised and adopted with it, and how that stands", async () => {
  const { id, mo, answer } = await asked();
  const { slug } = await buildPractice(await build.actor());
  await answer({ stance: "applies", practice: slug, action: { title } });
  await answer({ stance: "not_for_us", note: "We closed the service." });
  const [standing] = await listAnswers(mo, { id });
  expect(standing).toMatchObject({
    action: null,
    practice: null,
    earlier: [{ stance: "applies", action: { title, status: "open" }, practice: { slug } }],
  });
  await db.actionItem.deleteMany({ where: { title } });
  const [after] = await listAnswers(mo, { id });
  expect(after?.earlier).toMatchObject([{ action: null, practice: { slug } }]);
});

test("whoever answers has read it: it is no news to them, and its team hears of a reader", async () => {
  const { ana, id, mo, number, answer } = await asked();
  const reach = async () => (await countReach(ana, { number })).find((row) => row.lesson === id);
  expect(await reach()).toMatchObject({ teams: 0 });
  await answer({ stance: "applies" });
  await answer({ stance: "applies", note: "Twice." });
  const readings = await db.lessonReading.findMany({ where: { lessonId: id } });
  expect(readings.map(({ userId }) => userId)).toEqual([mo.userId]);
  expect(await reach()).toMatchObject({ teams: 1 });
});

test("the team that wrote a lesson answers nothing: it asks the others", async () => {
  const { ana, id } = await asked();
  const own = takeStance(ana, { id, team: ana.teams[0]?.slug ?? "", stance: "applies" });
  await expect(own).rejects.toMatchObject({ code: "invalid" });
  expect(await db.stance.count({ where: { lessonId: id } })).toBe(0);
});
