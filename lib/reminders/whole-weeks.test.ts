import fc from "fast-check";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { Week } from "@/lib/dates/week";
import { db } from "@/lib/db/client";
import { listNewLessons } from "@/lib/lessons/week";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";
import { remind } from "./remind";

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
/** By then everybody had a first week; after `last` nothing is published, and everybody is told. */
const [first, last, end] = [10, 34, 52];

const zone = fc.constantFrom(
  "UTC",
  "Pacific/Kiritimati",
  "Pacific/Auckland",
  "Asia/Tokyo",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "America/New_York",
  "Pacific/Honolulu",
);
const rhythm = fc.record({
  zone,
  weeklyOn: fc.integer({ min: 1, max: 7 }),
  /** Awake for a third of the day. */
  quietFromMin: fc.integer({ min: 0, max: 1_439 }),
});
const day = fc.integer({ min: first, max: last });

const story = fc.record({
  readers: fc.array(
    fc.record({ rhythm, changes: fc.array(fc.record({ day, to: rhythm }), { maxLength: 3 }) }),
    { minLength: 3, maxLength: 4 },
  ),
  outages: fc.array(fc.record({ day, days: fc.integer({ min: 1, max: 11 }) }), { maxLength: 2 }),
  /** Minutes by which each look of a day is late. */
  late: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
  /** Days on which two servers look at once, and on which one dies before it remembers that it did. */
  twice: fc.array(day, { minLength: 8, maxLength: 16 }),
  dying: fc.array(day, { maxLength: 4 }),
  lessons: fc.array(fc.integer({ min: first * 1_440, max: last * 1_440 }), {
    minLength: 10,
    maxLength: 20,
  }),
  /** Days on which one is written down only after a look, though it is of a moment before it. */
  slow: fc.array(day, { minLength: 3, maxLength: 6 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;
type Rhythm = Story["readers"][number]["rhythm"];

let stories = 0;

it("whatever the zones, the changes and the outages, every lesson is in one week and in no other", async () => {
  const writer = await build.actor();
  const { id: postmortemId } = await build.postmortem(writer, { stage: "published" });
  await db.apiToken.deleteMany({ where: { userId: writer.userId ?? "" } });
  const publish = async (at: Date) => {
    const { id } = await buildLesson({ postmortemId });
    await db.lesson.update({ where: { id }, data: { publishedAt: at } });
  };
  await db.lesson.deleteMany();
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      stories += 1;
      const start = Date.UTC(2026, 0, 1) + stories * 100 * dayMs;
      const readers = await Promise.all(told.readers.map(({ rhythm }) => newReader(rhythm)));
      for (const minute of told.lessons) await publish(new Date(start + minute * minuteMs));
      await live(told, readers, start, publish);
      const published = told.lessons.length + (await db.lesson.count({ where: { text: slowly } }));
      for (const reader of readers) {
        const weeks = await weeksOf(reader);
        const ids = weeks.flatMap(({ items }) => items);
        expect(ids.length).toBe(new Set(ids).size);
        expect(ids.length).toBe(published);
        expect(weeks.map(({ said }) => said)).toEqual(weeks.map(({ items }) => items.length));
        await db.apiToken.deleteMany({ where: { userId: reader.userId ?? "" } });
      }
      await db.lesson.deleteMany();
    }),
    // A smaller story would take as long again, many times.
    { numRuns: 3, endOnFailure: true, seed: 20261124 },
  );
}, 240_000);

const slowly = "Written down slowly.";

async function live(
  { readers: plans, outages, late, twice, dying, slow }: Story,
  readers: Actor[],
  start: number,
  publish: (at: Date) => Promise<void>,
): Promise<void> {
  for (let day = 0; day < end; day += 1) {
    for (const [at, { changes }] of plans.entries())
      for (const { to } of changes.filter((change) => change.day === day))
        await setRhythm(readers[at], to);
    if (outages.some((one) => day >= one.day && day < one.day + one.days)) continue;
    for (const [look, minutes] of late.entries()) {
      const now = new Date(start + day * dayMs + (look * 288 + minutes) * minuteMs);
      const before = new Date(now.getTime() - minuteMs);
      await Promise.all(twice.includes(day) ? [remind(before), remind(now)] : [remind(now)]);
      if (dying.includes(day))
        await db.$executeRaw`UPDATE "RemindedDay" SET "localDay" = "localDay" - 1`;
      if (slow.includes(day)) {
        await publish(new Date(now.getTime() - 40_000));
        await db.lesson.updateMany({
          where: { publishedAt: new Date(now.getTime() - 40_000) },
          data: { text: slowly },
        });
      }
    }
  }
}

async function newReader(rhythm: Rhythm): Promise<Actor> {
  const reader = await build.actor();
  await setRhythm(reader, rhythm);
  return reader;
}

async function setRhythm(reader: Actor | undefined, { zone, weeklyOn, quietFromMin }: Rhythm) {
  const userId = reader?.userId ?? "";
  const data = { zone, weeklyOn, quietFromMin, quietToMin: (quietFromMin + 960) % 1_440 };
  await db.rhythm.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

/** What each week that somebody was told of holds, and how much it said that it holds. */
async function weeksOf(reader: Actor): Promise<{ said: number; items: string[] }[]> {
  const notices = await db.notice.findMany({
    where: { userId: reader.userId ?? "", kind: "weekly_summary" },
    orderBy: { id: "asc" },
  });
  return Promise.all(
    notices.map(async ({ detail }) => {
      const { lessons, ...week } = detail as unknown as Week & { lessons: number };
      const { items } = await listNewLessons(reader, week, 500);
      return { said: lessons, items: items.map(({ id }) => id) };
    }),
  );
}
