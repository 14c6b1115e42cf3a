import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { select } from "@/lib/db/select";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { lapsesAt, stateOf } from "./life";
import { practicesFor } from "./met";
import { fromPractices, lifeColumn } from "./rows";
import { tellStory } from "./stories";

let owner: Actor;

beforeAll(async () => {
  owner = await build.actor();
});

const dayMs = 86_400_000;
const around = (moment: Date): Date[] => [-1, 0, 1].map((ms) => new Date(moment.getTime() + ms));

describe("how a practice stands", () => {
  it.each([1, 3, 4, 5, 30])(
    "is said alike by a row and by a statement about all, checked every %i days",
    async (everyDays) => {
      const { id, adoptionId } = await buildPractice(owner, { everyDays });
      const { nextCheckAt } = await db.adoption.findUniqueOrThrow({ where: { id: adoptionId } });
      const rhythm = { nextCheckAt, everyDays };
      const moments = [...around(nextCheckAt), ...around(lapsesAt(rhythm))];
      const told = await Promise.all(
        moments.map(
          (now) => select<{ life: string }>`
            SELECT ${lifeColumn(now)} AS "life" FROM ${fromPractices} WHERE x."id" = ${id}::uuid`,
        ),
      );
      expect(told.map(([row]) => row?.life)).toEqual(moments.map((now) => stateOf(rhythm, now)));
      expect(new Set(told.map(([row]) => row?.life))).toEqual(new Set(["alive", "due", "lapsed"]));
    },
  );
});

describe("whether a practice slept on the day of an incident", () => {
  const day = new Date("2026-05-20T00:00:00Z");
  const evening = new Date(day.getTime() + dayMs);
  const long = {
    before: new Date("2026-01-01T00:00:00Z"),
    after: new Date("2026-09-01T00:00:00Z"),
  };
  const sleeps = [
    ...around(day).map((toAt) => ({ fromAt: long.before, toAt })),
    ...around(evening).map((fromAt) => ({ fromAt, toAt: long.after })),
    ...around(evening).map((fromAt) => ({ fromAt, toAt: null })),
    { fromAt: long.before, toAt: null },
  ];

  /** What the postmortem's own page asks, and what is written where a story does not say it. */
  async function askBoth(
    spell: { fromAt: Date; toAt: Date | null },
    happened: { occurredOn: Date } | { createdAt: Date },
  ) {
    const { id: layerId, slug: layer } = await build.layer();
    const { slug, adoptionId } = await buildPractice(owner, { layer });
    await db.spell.deleteMany({ where: { adoptionId } });
    await db.spell.create({ data: { adoptionId, life: "lapsed", ...spell } });
    const { id, number } = await build.postmortem(owner, { stage: "published" });
    await db.postmortem.update({ where: { id }, data: happened });
    await db.layerMark.create({ data: { postmortemId: id, layerId, outcome: "let_through" } });
    const met = await practicesFor(owner, { number });
    const asked = met.some((one) => one.slug === slug && one.why === "slept");
    const { wouldHaveMet } = await tellStory(owner, { slug, number });
    return { asked, wouldHaveMet };
  }

  it.each([{ occurredOn: day }, { createdAt: day }])(
    "is said alike by its page and by its story: %o",
    async (happened) => {
      const answers = [];
      for (const spell of sleeps) answers.push(await askBoth(spell, happened));
      expect(answers.map(({ asked }) => asked)).toEqual(
        answers.map(({ wouldHaveMet }) => wouldHaveMet),
      );
      const slept = [false, false, true, true, false, false, true, false, false, true];
      expect(answers.map(({ asked }) => asked)).toEqual(slept);
    },
  );
});
