import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { commitToAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { changeFacts } from "@/lib/postmortems/commands";
import { build } from "@/lib/testing/build";
import { findAll } from "./candidates";
import { noFilters } from "./filters";
import { readWords } from "./reading";
import { askedBy } from "./terms";
import { marksOf, type Windows } from "./windows";

const now = Date.parse("2026-03-20T12:00Z");
let ana: Actor;
let stranger: Actor;
const word = `quillwort${randomUUID().slice(0, 4).replace(/\d/g, "x")}`;

beforeAll(async () => {
  ana = await build.actor();
  stranger = await build.actor();
  for (const occurredOn of ["2026-03-19", "2026-03-02", "2025-11-05", "2019-06-01", "2031-01-09"]) {
    const { number } = await build.postmortem(ana, { title: `${word} swamped the pontoon` });
    await changeFacts(ana, { number, occurredOn });
  }
}, 60_000);

/** As they are where far more is written. */
const windows: Windows = {
  near: [
    { rows: 1_500, from: "2026-03-01" },
    { rows: 5_000, from: "2025-10-01" },
  ],
  later: ["2031-01-09"],
};

async function daysOf(q: string, by: Actor, enough: number) {
  const asked = await askedBy(readWords(q));
  const terms = asked.terms.map((term) => ({ ...term, rare: false, share: 0.9 }));
  const looking = { asked: { ...asked, terms }, filters: noFilters, actor: by, now, ranks: enough };
  const { found, more } = await findAll(looking, windows);
  return [...found.map(({ at }) => at), ...(more ? ["and more"] : [])];
}

describe("a search that begins with the newest", () => {
  const days = ["2031-01-09", "2026-03-19", "2026-03-02", "2025-11-05", "2019-06-01"];

  it.each([1, 2, 3, 4, 5])("finds the newest first, whatever it stops at (%i)", async (enough) => {
    for (const q of [`${word} `, `${word} pontoon`, `"${word} swamped"`, `${word.slice(0, 9)}*`])
      expect(await daysOf(q, ana, enough)).toEqual([
        ...days.slice(0, enough),
        ...(enough < days.length ? ["and more"] : []),
      ]);
  });

  it("shows nobody a draft of others", async () => {
    for (const enough of [1, 3, 5]) expect(await daysOf(`${word} `, stranger, enough)).toEqual([]);
  });
});

describe("the marks of a window", () => {
  it("are those that the database writes, on every day of it", async () => {
    const { number, id } = await build.postmortem(ana, { title: "A row of days" });
    const action = await commitToAction(ana, { number, title: "Look at the calendar" });
    for (const day of ["2025-12-28", "2025-12-29", "2026-01-04", "2026-02-28", "2026-03-20"]) {
      await changeFacts(ana, { number, occurredOn: day });
      const rows = await db.findable.findMany({
        where: { id: { in: [id, action.id] } },
        select: { marks: true },
      });
      expect(rows).toHaveLength(2);
      for (const from of ["2025-12-27", "2025-06-01"]) {
        const marks = marksOf({ rows: 1, from }, [], now);
        for (const row of rows)
          expect(row.marks.filter((mark) => marks.includes(mark))).toHaveLength(1);
      }
    }
  });
});
