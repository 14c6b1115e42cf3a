import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { formPractice } from "@/lib/practices/commands";
import { getPractice } from "@/lib/practices/queries";
import type { NewPractice } from "@/lib/practices/schema";
import { build } from "./build";

/** A day on which nothing else happens, so that tests can move their own clock. */
export const dawn = new Date("2026-03-02T08:00:00Z");

const dayMs = 86_400_000;
export const daysAfter = (days: number, from = dawn): Date =>
  new Date(from.getTime() + days * dayMs);

/** A practice of the first team of `by`, formed at dawn from a published postmortem of its own. */
export async function buildPractice(by: Actor, wishes: Partial<NewPractice> = {}, now = dawn) {
  const { number, id: postmortemId } = await build.postmortem(by, { stage: "published" });
  const { slug } = await formPractice(
    by,
    {
      statement: "Every pull request starts the app once",
      slug: `practice-${randomUUID().slice(0, 8)}`,
      team: by.teams[0]?.slug ?? "",
      note: "Nobody had started it.",
      everyDays: 8,
      number,
      ...wishes,
    },
    now,
  );
  const { id } = await db.practice.findUniqueOrThrow({ where: { slug } });
  const view = await getPractice(by, { slug }, now);
  const adoptionId = view.adoptions[0]?.id ?? "";
  return { slug, id, number, postmortemId, adoptionId, team: by.teams[0]?.slug ?? "" };
}

/** The kinds of what was recorded of a practice, in order. */
export async function toldOf(practiceId: string): Promise<string[]> {
  const rows = await db.activity.findMany({
    where: { subjectId: practiceId, kind: { startsWith: "practice." } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ kind }) => kind.slice("practice.".length));
}

/** "alive", "due" … with the days after dawn on which each began. */
export async function spellsOf(adoptionId: string): Promise<[string, number][]> {
  const rows = await db.spell.findMany({
    where: { adoptionId },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ life, fromAt }) => [life, (fromAt.getTime() - dawn.getTime()) / dayMs]);
}
