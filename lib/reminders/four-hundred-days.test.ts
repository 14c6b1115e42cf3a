import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { termsBySeverity } from "@/lib/action-items/terms";
import { db } from "@/lib/db/client";
import { gatherLetters } from "@/lib/notifications/letters";
import { buildLongLife, dayAt, isoOf } from "@/lib/testing/long-life";
import { buildCrowd, type Crowd } from "@/lib/testing/long-people";
import { type Silence, silencesOn } from "@/lib/testing/long-silence";
import { remind } from "./remind";

const days = 400;
/** Early, at noon and late in UTC: each zone of the crowd has a morning among them. */
const minutes = [2 * 60 + 30, 9 * 60, 18 * 60 + 30];
/** Days on which no server runs. */
const away = new Set([60, 205, 206, 207, 208, 209, 210, 211, 212, 213, 330]);
/** At times a job is late, at times two servers do it at once. */
const skipped = (day: number, minute: number) =>
  away.has(day) || (day % 23 === 0 && minute === 540);
const twice = (day: number) => day % 20 === 0;

let crowd: Crowd;
const silences: Silence[] = [];
const wrongs: string[] = [];

beforeAll(async () => {
  crowd = await buildCrowd();
  const { happen } = await buildLongLife(crowd, 412);
  const terms = await termsBySeverity(db);
  for (let day = 0; day < days; day += 1) {
    await happen(day);
    for (const minute of minutes) {
      if (skipped(day, minute)) continue;
      const now = new Date(dayAt(day).getTime() + minute * 60_000);
      await Promise.all(twice(day) ? [remind(now), remind(now)] : [remind(now)]);
      wrongs.push(...(await wrongAt(now)));
      await Promise.all(
        twice(day) ? [gatherLetters(now), gatherLetters(now)] : [gatherLetters(now)],
      );
    }
    silences.push(...(await silencesOn(day, terms, away)));
  }
}, 600_000);

type Told = {
  name: string;
  rung: string | null;
  status: string | null;
  effectDueOn: string | null;
  title: string | null;
  sees: boolean;
  here: boolean;
};

/** What was told at this moment and should not have been. */
async function wrongAt(now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<Told[]>`
    SELECT u."name", n."detail"->>'rung' AS "rung", a."status"::text, a."title",
      a."effectDueOn"::text, u."passwordHash" IS NOT NULL
        AND (u."role" <> 'reader' OR n."kind" = 'weekly_summary') AS "here",
      p."id" IS NULL OR p."stage" = 'published' OR EXISTS (
        SELECT 1 FROM "Membership" m WHERE m."teamId" = p."teamId" AND m."userId" = u."id") OR EXISTS (
        SELECT 1 FROM "Participant" pa WHERE pa."postmortemId" = p."id" AND pa."userId" = u."id") AS "sees"
    FROM "Notice" n JOIN "User" u ON u."id" = n."userId"
      LEFT JOIN "ActionItem" a ON a."id" = n."actionItemId"
      LEFT JOIN "Postmortem" p ON p."id" = n."postmortemId"
    WHERE n."at" = ${now}`;
  return rows.flatMap((told) => {
    const said = `${isoOf(now)} ${told.name} ${told.rung} ${told.title} `;
    const wrong = [
      !told.sees && "may not see it",
      !told.here && "is not here",
      isAsleep(told.name, now) && "was asleep",
      told.rung && !isOpenStill(told) && "heard of what was over",
    ];
    return wrong.flatMap((what) => (what ? [said + what] : []));
  });
}

/** By another calendar than the one that the code asks. */
function isAsleep(name: string, at: Date): boolean {
  const { zone, quiet } = crowd.rhythmOf(name as Parameters<Crowd["rhythmOf"]>[0]);
  const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const minute = wall.hour * 60 + wall.minute;
  const [from, to] = quiet;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function isOpenStill({ rung, status, effectDueOn }: Told): boolean {
  if (rung === "unverified") return status === "done";
  if (rung === "effect") return effectDueOn !== null;
  return status === "open" || status === "in_progress";
}

/** Rungs of the ladder, and what else people are told of. */
const kinds = [
  "ahead",
  "due",
  "late",
  "leads",
  "summary",
  "unverified",
  "effect",
  "handover",
  "promise_given",
  "weekly_summary",
  "system",
];

describe("in four hundred days", () => {
  it("something happened, so that nothing below holds by seeing nothing", async () => {
    const rows = await db.$queryRaw<{ rung: string; many: number }[]>`
      SELECT coalesce("detail"->>'rung', "kind"::text) AS "rung", count(*)::int AS "many"
      FROM "Notice" GROUP BY 1`;
    const many = Object.fromEntries(rows.map((row) => [row.rung, row.many]));
    for (const kind of kinds) expect(many[kind] ?? 0, kind).toBeGreaterThan(1);
    expect(await db.letter.count({ where: { gathered: true } })).toBeGreaterThan(300);
  });

  it("no open promise is silent for longer than its terms allow", () => {
    expect(silences).toEqual([]);
  });

  it("nobody is told in quiet hours, of what they may not see, or of what is over", () => {
    expect(wrongs).toEqual([]);
  });

  it("nobody is reminded of a promise on a day on which they heard of it", async () => {
    const rows = await db.$queryRaw`
      SELECT n."userId", n."actionItemId", n."localDay", array_agg(n."once") FROM "Notice" n
      WHERE n."actionItemId" IS NOT NULL GROUP BY 1, 2, 3 HAVING count(*) > 1`;
    expect(rows).toEqual([]);
  });

  it("nobody has two letters about a promise on one day, or two of reminders at all", async () => {
    const about = await db.$queryRaw`
      SELECT l."userId", l."localDay", n."actionItemId" FROM "Letter" l
      JOIN "Notice" n ON n."letterId" = l."id" WHERE n."actionItemId" IS NOT NULL
      GROUP BY 1, 2, 3 HAVING count(*) > 1`;
    const reminding = await db.$queryRaw`
      SELECT l."userId", l."localDay" FROM "Letter" l
      WHERE EXISTS (SELECT 1 FROM "Notice" n WHERE n."letterId" = l."id" AND starts_with(n."once", 'due:'))
      GROUP BY 1, 2 HAVING count(*) > 1`;
    expect([about, reminding]).toEqual([[], []]);
  });

  it("no letter is written in quiet hours", async () => {
    const letters = await db.letter.findMany({ select: { userId: true, writtenAt: true } });
    const asleep = letters.filter(({ userId, writtenAt }) =>
      isAsleep(crowd.nameOf(userId ?? ""), writtenAt),
    );
    expect(asleep).toEqual([]);
  });

  it("every reminder that is still open reached a letter, or stands in the last days' wait", async () => {
    const waiting = await db.notice.count({
      where: { mailedAt: null, at: { lt: dayAt(days - 10) } },
    });
    expect(waiting).toBe(0);
  });
});
