import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLesson, buildStance } from "@/lib/testing/build-promises";
import { readAnswers } from "./answers";
import { readCounts } from "./counts";
import { findScope } from "./scope";

let asked: Actor;
let lessonId: string;
const today = "2026-11-23";

/** A lesson of 2019, answered by a team that has written no postmortem of its own. */
beforeEach(async () => {
  asked = await build.actor();
  const { id } = await build.postmortem(await build.actor(), { stage: "published" });
  await db.postmortem.update({ where: { id }, data: { occurredOn: new Date("2019-03-01") } });
  lessonId = (await buildLesson({ postmortemId: id })).id;
  await buildStance(asked, lessonId, asked.teams[0]?.id ?? "");
});

const scopeOf = (actor: Actor) =>
  findScope(actor, { team: actor.teams[0]?.slug, period: "all" }, today);

it("a team's answers are counted before it has a postmortem of its own", async () => {
  const scope = await scopeOf(asked);
  expect(await readCounts(asked, scope)).toMatchObject({ incidents: 0, nearMisses: 0 });
  expect((await readAnswers(asked, scope)).whole).toMatchObject({ asked: 1, applies: 1 });
});

it("all of what a team was asked reaches back beyond its own first postmortem", async () => {
  const { id } = await build.postmortem(asked);
  await db.postmortem.update({ where: { id }, data: { occurredOn: new Date("2026-06-01") } });
  const scope = await scopeOf(asked);
  expect(scope.columns.map(({ label }) => label)).toEqual(["2026"]);
  expect((await readAnswers(asked, scope)).whole).toMatchObject({ asked: 1, applies: 1 });
});
