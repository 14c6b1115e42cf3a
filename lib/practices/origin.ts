import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors/domain-error";
import { getLesson } from "@/lib/lessons/feed";
import { getPostmortem } from "@/lib/postmortems/queries";
import { noteLimit } from "./limits";

/** Where somebody stood when they thought of a practice. */
export type Origin = z.infer<typeof Origin>;
export const Origin = z.object({
  from: z.coerce.number().int().min(1).optional(),
  lesson: z.uuid().optional(),
});

/** What a new practice begins with; nothing where the origin is out of reach. */
export async function readOrigin(actor: Actor, { from, lesson }: Origin) {
  const told = lesson ? await orNothing(getLesson(actor, { id: lesson })) : null;
  const number = told?.number ?? from;
  const postmortem = number ? await orNothing(getPostmortem(actor, { number })) : null;
  const published = postmortem?.stage === "published" ? postmortem : null;
  const own = actor.teams.find(({ slug }) => slug === published?.team.slug) ?? actor.teams[0];
  return {
    number: published ? `PM-${published.number}` : "",
    note: fitting(published?.summary ?? ""),
    why: told ? told.text : "",
    team: own?.slug ?? "",
  };
}

/** As many whole sentences as five lines hold. */
function fitting(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= noteLimit) return flat;
  return flat.slice(0, flat.slice(0, noteLimit).lastIndexOf(". ") + 1);
}

async function orNothing<T>(query: Promise<T>): Promise<T | null> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
