import { expect, test } from "vitest";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { listBoard } from "./board";
import { BoardDepths, columns } from "./board-columns";
import { ActionItemFilter } from "./filter";

const few = BoardDepths.parse({ open: 2, in_progress: 2, done: 2, verified: 2, wont_do: 2 });

async function home(stage: "draft" | "published" = "published") {
  const team = await build.team();
  const ana = await build.actor({ team: team.id });
  const { id: postmortemId } = await build.postmortem(ana, { stage });
  const filter = ActionItemFilter.parse({ team: team.slug });
  return { team, ana, postmortemId, filter };
}

test("a column holds no more than its depth, and says that there is more", async () => {
  const { ana, postmortemId, filter } = await home();
  for (const status of columns)
    for (const title of ["1", "2", "3"]) await buildAction({ postmortemId }, { title, status });
  const board = await listBoard(ana, filter, few);
  expect(board.map(({ column }) => column)).toEqual([...columns]);
  expect(board.map(({ cards, more }) => [cards.length, more])).toEqual(
    columns.map(() => [2, true]),
  );
  const deeper = await listBoard(ana, filter, { ...few, done: 3 });
  expect(deeper.map(({ cards }) => cards.length)).toEqual([2, 2, 3, 2, 2]);
  expect(deeper.map(({ more }) => more)).toEqual([true, true, false, true, true]);
});

test("what is promised stands soonest first, what is settled newest first", async () => {
  const { ana, postmortemId, filter } = await home();
  for (const title of ["2026-03-03", "2026-03-01"])
    await buildAction({ postmortemId }, { title, dueOn: new Date(title) });
  await buildAction({ postmortemId }, { title: "no day" });
  for (const title of ["2026-02-01", "2026-02-03"])
    await buildAction({ postmortemId }, { title, status: "done", settledAt: new Date(title) });
  const [open, , done] = await listBoard(ana, filter, BoardDepths.parse({}));
  expect(open?.cards.map(({ title }) => title)).toEqual(["2026-03-01", "2026-03-03", "no day"]);
  expect(done?.cards.map(({ title }) => title)).toEqual(["2026-02-03", "2026-02-01"]);
});

test("its filters are those of the list, and a day of settling narrows what is settled alone", async () => {
  const { ana, team, postmortemId } = await home();
  const settledAt = new Date("2026-02-01");
  await buildAction({ postmortemId }, { ownerUserId: ana.userId });
  await buildAction({ postmortemId }, { ownerUserId: ana.userId, status: "done", settledAt });
  await buildAction({ postmortemId }, { status: "in_progress" });
  const counts = async (asked: object) => {
    const filter = ActionItemFilter.parse({ team: team.slug, ...asked });
    return (await listBoard(ana, filter, few)).map(({ cards }) => cards.length);
  };
  expect(await counts({})).toEqual([1, 1, 1, 0, 0]);
  expect(await counts({ owner: "me" })).toEqual([1, 0, 1, 0, 0]);
  expect(await counts({ since: "2026-02-02" })).toEqual([1, 1, 0, 0, 0]);
  expect(await counts({ status: "done" })).toEqual([1, 1, 1, 0, 0]);
  expect(await counts({ team: "no-such-team" })).toEqual([0, 0, 0, 0, 0]);
});

test("a draft's promises are on no board but its team's, not even as a place that is taken", async () => {
  const { ana, postmortemId, filter } = await home("draft");
  const mo = await build.actor();
  for (const status of columns)
    for (const title of ["1", "2", "3"])
      await buildAction({ postmortemId }, { title, status, ownerUserId: mo.userId });
  const seen = await listBoard(mo, filter, few);
  expect(seen.map(({ cards, more }) => [cards.length, more])).toEqual(
    columns.map(() => [0, false]),
  );
  expect((await listBoard(ana, filter, few)).every(({ more }) => more)).toBe(true);
});
