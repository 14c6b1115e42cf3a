import { select, sql } from "@/lib/db/select";
import { pulseOfOwner } from "./beats";
import type { Pulse } from "./pulse";
import { presentAdoption, readAdoptions, readRows } from "./rows";
import type { PracticeLife } from "./schema";
import { type OpenStory, readOpenStories } from "./stories-seen";

/**
 * What whoever has the address reads without signing in: the words that were written for this page
 * and how it lives. No team, person, number, title, day of an incident, address or check's sentence:
 * those are the organisation's own, and nobody was asked about them when the page was opened.
 */
export type OpenPractice = {
  statement: string;
  why: string;
  howWeKnow: string;
  life: PracticeLife;
  checkedAt: string | null;
  nextCheckAt: string;
  everyDays: number;
  stories: OpenStory[];
  followers: { alive: number; due: number; lapsed: number };
  retired: { reason: string; at: string } | null;
  pulse: Pulse | null;
};

/** Null for what does not exist and for what is not open, which nobody can tell apart. */
export async function readOpenly(slug: string, now = new Date()): Promise<OpenPractice | null> {
  const [row] = await readRows([sql`x."slug" = ${slug}`, sql`x."openToAll"`], 1, now);
  if (!row) return null;
  const [[more], stories, adoptions, pulse] = await Promise.all([
    readRest(row.id),
    readOpenStories(row.id),
    readAdoptions(row.id),
    pulseOfOwner(slug, now),
  ]);
  const lives = adoptions.map((one) => presentAdoption(one, row.everyDays, now).life);
  const count = (life: string) => lives.filter((other) => other === life).length;
  const { statement, why, life, checkedAt, nextCheckAt, everyDays } = row;
  return {
    ...{ statement, why, life, checkedAt, nextCheckAt, everyDays, stories, pulse },
    howWeKnow: more?.howWeKnow ?? "",
    followers: { alive: count("alive"), due: count("due"), lapsed: count("lapsed") },
    retired: more?.reason
      ? { reason: more.reason, at: (more.retiredAt ?? now).toISOString() }
      : null,
  };
}

type Rest = { howWeKnow: string; reason: string | null; retiredAt: Date | null };

const readRest = (id: string) => select<Rest>`
  SELECT x."howWeKnow", r."reason", r."retiredAt" FROM "Practice" x
  LEFT JOIN "Retirement" r ON r."practiceId" = x."id" WHERE x."id" = ${id}::uuid`;
