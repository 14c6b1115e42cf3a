import type { Prisma } from "@/lib/db/client";
import type { StoryWhy, WhyView } from "./schema";
import { leaves } from "./tree";

/** Evidence goes with the event that it cites, and comes back with it. */
export const shownEvidence = {
  removalId: null,
  OR: [{ citedEventId: null }, { citedEvent: { removalId: null } }],
} satisfies Prisma.EvidenceWhereInput;

export const whySelect = {
  id: true,
  parentId: true,
  question: true,
  answer: true,
  assumption: true,
  contributing: true,
  version: true,
  layer: { select: { slug: true } },
  evidence: {
    where: shownEvidence,
    select: { id: true, citedEventId: true, url: true, quotation: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.WhyNodeSelect;

type Row = Prisma.WhyNodeGetPayload<{ select: typeof whySelect }>;

/**
 * All whys of one postmortem as readers see them. Two flags are shown only where they mean
 * something and keep resting in the row elsewhere, so that taking a branch or a piece of evidence
 * away brings them back: a contributing condition is a leaf, an assumption has no evidence.
 */
export function presentWhys(rows: readonly Row[]): WhyView[] {
  const shown = new Set(rows.map(({ id }) => id));
  const hanging = rows.map((row) => ({
    row,
    id: row.id,
    parent: row.parentId !== null && shown.has(row.parentId) ? row.parentId : null,
  }));
  const ends = new Set(leaves(hanging).map(({ id }) => id));
  return hanging.map(({ row, id, parent }) => ({
    id,
    parent,
    question: row.question,
    answer: row.answer,
    assumption: row.assumption && row.evidence.length === 0,
    contributing: row.contributing && ends.has(id),
    layer: row.layer?.slug ?? null,
    evidence: row.evidence.map(({ citedEventId, ...evidence }) => ({
      ...evidence,
      eventId: citedEventId,
    })),
    version: row.version,
  }));
}

export const storySelect = (number: number) =>
  ({
    ...whySelect,
    layer: {
      select: {
        slug: true,
        name: true,
        marks: { where: { postmortem: { number } }, select: { outcome: true } },
      },
    },
    evidence: {
      ...whySelect.evidence,
      select: {
        ...whySelect.evidence.select,
        citedEvent: { select: { id: true, at: true, endAt: true, precision: true, text: true } },
      },
    },
  }) satisfies Prisma.WhyNodeSelect;

type StoryRow = Prisma.WhyNodeGetPayload<{ select: ReturnType<typeof storySelect> }>;

export function presentStory(rows: readonly StoryRow[]): StoryWhy[] {
  const views = presentWhys(rows);
  return rows.flatMap(({ layer, evidence }, index) => {
    const view = views[index];
    if (!view) return [];
    const told = evidence.map(({ id, url, quotation, citedEvent: event }) => ({
      id,
      url,
      quotation,
      event: event && {
        id: event.id,
        at: event.at.toISOString(),
        end: event.endAt?.toISOString() ?? null,
        precision: event.precision,
        text: event.text,
      },
    }));
    const speaksOf = layer && { name: layer.name, outcome: layer.marks[0]?.outcome ?? null };
    return [{ ...view, evidence: told, layer: speaksOf }];
  });
}
