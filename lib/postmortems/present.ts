import type { Prisma } from "@/lib/db/client";
import type { PostmortemView } from "./schema";

const rowSelect = {
  number: true,
  title: true,
  stage: true,
  nearMiss: true,
  services: true,
  occurredOn: true,
  summary: true,
  tags: true,
  team: { select: { id: true, slug: true, name: true } },
  severity: { select: { name: true } },
  publication: { select: { publishedAt: true } },
} satisfies Prisma.PostmortemSelect;

export const viewSelect = {
  ...rowSelect,
  zone: true,
  impact: true,
  surprised: true,
  wentWell: true,
  lucky: true,
  leftovers: true,
  createdAt: true,
  updatedAt: true,
  version: true,
} satisfies Prisma.PostmortemSelect;

type Row = Prisma.PostmortemGetPayload<{ select: typeof rowSelect }>;
type View = Prisma.PostmortemGetPayload<{ select: typeof viewSelect }>;

export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

function presentRow({ severity, publication, occurredOn, ...row }: Row) {
  return {
    ...row,
    occurredOn: dayOf(occurredOn),
    severity: severity?.name ?? null,
    publishedAt: publication?.publishedAt.toISOString() ?? null,
  };
}

export function presentPostmortem({ createdAt, updatedAt, ...row }: View): PostmortemView {
  return {
    ...row,
    ...presentRow(row),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
