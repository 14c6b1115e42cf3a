import { expect, test } from "vitest";
import { personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { listTeamOpen, readTeamRecord } from "./team-record";

const today = "2026-03-14";
const day = (text: string) => new Date(text);

async function home(stage: "draft" | "published" = "published") {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  return { team, ana, postmortemId };
}

test("counts what is open and late, and what was kept and dropped in the last year", async () => {
  const { team, ana, postmortemId } = await home();
  const other = await home();
  await buildAction({ postmortemId }, { dueOn: day("2026-03-13") });
  await buildAction({ postmortemId }, { dueOn: day(today), status: "in_progress" });
  await buildAction({ postmortemId: other.postmortemId }, { ownerTeamId: team.id });
  await buildAction({ postmortemId: other.postmortemId });
  for (const [status, at] of [
    ["done", "2026-03-01"],
    ["verified", "2025-03-14"],
    ["done", "2025-03-13"],
    ["wont_do", "2026-01-01"],
  ] as const)
    await buildAction({ postmortemId }, { status, settledAt: day(at), dueOn: day("2025-01-01") });
  expect(await readTeamRecord(ana, { slug: team.slug }, today)).toMatchObject({
    ...{ open: 3, late: 1, kept: 2, dropped: 1, since: "2025-03-14" },
  });
});

test("a duplicate is not dropped: it is kept elsewhere", async () => {
  const { team, ana, postmortemId } = await home();
  const settled = { settledAt: day("2026-03-01") };
  const kept = await buildAction({ postmortemId }, { status: "done", ...settled });
  const same = await buildAction({ postmortemId }, { status: "wont_do", ...settled });
  await db.duplicate.create({
    data: { actionItemId: same.id, ofId: kept.id, saidById: personOf(ana) },
  });
  expect(await readTeamRecord(ana, { slug: team.slug }, today)).toMatchObject({
    ...{ kept: 1, dropped: 0 },
  });
});

test("an age is in one band, counted in days from the promise", async () => {
  const { team, ana, postmortemId } = await home();
  const promised = ["2026-03-14", "2026-02-12", "2026-02-11", "2025-12-01", "2025-10-01"];
  for (const createdAt of [...promised, "2025-06-01", "2024-01-01", "2019-01-01"])
    await buildAction({ postmortemId }, { createdAt: day(`${createdAt}T12:00:00Z`) });
  const { ages, open } = await readTeamRecord(ana, { slug: team.slug }, today);
  expect(ages).toEqual({ month: 2, quarter: 1, half: 2, year: 1, older: 2 });
  expect(Object.values(ages).reduce((all, many) => all + many, 0)).toBe(open);
});

test("a draft is counted for its team and for nobody else", async () => {
  const { team, ana, postmortemId } = await home("draft");
  const mo = await build.actor();
  await buildAction({ postmortemId }, { ownerUserId: mo.userId, dueOn: day("2026-01-01") });
  await buildAction({ postmortemId }, { status: "done", settledAt: day("2026-03-01") });
  const seen = async (actor: typeof ana) => {
    const { open, late, kept, ages } = await readTeamRecord(actor, { slug: team.slug }, today);
    const { cards, more } = await listTeamOpen(actor, { slug: team.slug }, 5);
    return [open, late, kept, Object.values(ages).join(""), cards.length, more];
  };
  expect(await seen(mo)).toEqual([0, 0, 0, "00000", 0, false]);
  expect((await seen(ana)).slice(0, 3)).toEqual([1, 1, 1]);
});
