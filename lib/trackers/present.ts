import type { Prisma } from "@/lib/db/client";
import type { IssueView } from "./schema";

export const issueSelect = {
  id: true,
  key: true,
  url: true,
  state: true,
  stateWord: true,
  tracker: { select: { kind: true } },
} satisfies Prisma.TrackerIssueSelect;

type Row = Prisma.TrackerIssueGetPayload<{ select: typeof issueSelect }>;

export const presentIssue = ({ tracker, ...row }: Row): IssueView => ({
  ...row,
  trackerKind: tracker.kind,
});
