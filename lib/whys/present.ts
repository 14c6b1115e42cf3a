import { imageSelect } from "@/lib/attachments/present";
import type { Prisma } from "@/lib/db/client";
import type { Outcome } from "@/lib/db/generated/enums";
import { askedOn } from "./asked-on";
import type { CitedEvent, StoryWhy, WhyView } from "./schema";
import { leaves } from "./tree";

/** Evidence goes with the event that it cites, and comes back with it. */
export const shownEvidence = {
  removalId: null,
  OR: [{ citedEventId: null }, { citedEvent: { removalId: null } }],
} satisfies Prisma.EvidenceWhereInput;

/** For commands, inside their transaction; `listWhys` reads the same in one statement. */
export const whySelect = {
  id: true,
  parentId: true,
  question: true,
  answer: true,
  kind: true,
  assumption: true,
  contributing: true,
  version: true,
  layer: { select: { slug: true } },
  evidence: {
    where: shownEvidence,
    select: {
      id: true,
      citedEventId: true,
      url: true,
      quotation: true,
      image: { select: imageSelect },
    },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.WhyNodeSelect;

export type WhyRow = Prisma.WhyNodeGetPayload<{ select: typeof whySelect }>;

export type StoryRow = Omit<WhyRow, "layer" | "evidence"> & {
  layer: { slug: string; name: string; outcome: Outcome | null } | null;
  evidence: (WhyRow["evidence"][number] & { event: CitedEvent | null })[];
};

type Judging = {
  /** Names that only look like people's. */
  ownWords?: readonly string[] | undefined;
  /** Which answers are looked at; each look takes a while. */
  ask?: (row: WhyRow) => boolean;
};

/**
 * All whys of one postmortem as readers see them. Two flags are shown only where they mean
 * something and keep resting in the row elsewhere, so that taking a branch or a piece of evidence
 * away brings them back: a contributing condition is a leaf that says what could be changed, an
 * assumption has no evidence.
 */
export function presentWhys(
  rows: readonly WhyRow[],
  { ownWords = [], ask = () => true }: Judging = {},
): WhyView[] {
  const shown = new Set(rows.map(({ id }) => id));
  const hanging = rows.map((row) => ({
    row,
    id: row.id,
    parent: row.parentId !== null && shown.has(row.parentId) ? row.parentId : null,
  }));
  const ends = new Set(leaves(hanging).map(({ id }) => id));
  return hanging.map(({ row, id, parent }) => {
    const askOn = ends.has(id) && ask(row) ? askedOn(row.answer, ownWords) : null;
    return {
      id,
      parent,
      question: row.question,
      answer: row.answer,
      kind: row.kind,
      assumption: row.assumption && row.evidence.length === 0,
      contributing: row.contributing && ends.has(id) && askOn === null,
      layer: row.layer?.slug ?? null,
      evidence: row.evidence.map(({ id: piece, citedEventId, url, quotation, image }) => ({
        id: piece,
        eventId: citedEventId,
        url,
        quotation,
        image,
      })),
      askOn,
      markRests: row.contributing && askOn !== null,
      version: row.version,
    };
  });
}

/** The same with the cited events and the layers themselves. */
export function presentStory(rows: readonly StoryRow[], ownWords?: string[]): StoryWhy[] {
  const told = new Map(rows.map((row) => [row.id, row]));
  const ask = (row: WhyRow) => row.contributing;
  return presentWhys(rows, { ownWords, ask }).map((view) => {
    const { layer = null, evidence = [] } = told.get(view.id) ?? {};
    return {
      ...view,
      layer: layer && { name: layer.name, outcome: layer.outcome },
      evidence: evidence.map(({ id, url, quotation, image, event }) => ({
        id,
        url,
        quotation,
        image,
        event: event && { ...event, at: iso(event.at), end: event.end && iso(event.end) },
      })),
    };
  });
}

/** Inside JSON the database writes moments its own way. */
const iso = (moment: string): string => new Date(moment).toISOString();
