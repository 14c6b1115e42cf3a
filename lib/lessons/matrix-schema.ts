import { z } from "zod";
import { StanceKind } from "@/lib/db/generated/enums";
import { Page, pageOf } from "@/lib/http/paging";
import { Day, emptyAsNone, Filter } from "@/lib/postmortems/schema";

export type MatrixFilter = z.infer<typeof MatrixFilter>;
export const MatrixFilter = Page.extend({
  /** Only this one's answers, by slug or id. */
  team: Filter,
  tag: Filter,
  /** Published from the first of these days to the last, in UTC. */
  from: z.preprocess(emptyAsNone, Day.optional()),
  until: z.preprocess(emptyAsNone, Day.optional()),
});

/** The page's own: beyond which of the teams the columns begin, where they are many. */
export const MatrixQuery = MatrixFilter.extend({ past: Filter });

const Team = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export type MatrixCounts = z.infer<typeof MatrixCounts>;
export const MatrixCounts = z.object({
  applies: z.number(),
  covered: z.number(),
  notForUs: z.number(),
  /** Asked, and no answer yet. */
  silent: z.number(),
});

export const hasAnswered = ({ applies, covered, notForUs }: MatrixCounts): boolean =>
  applies + covered + notForUs > 0;

export type MatrixRow = z.infer<typeof MatrixRow>;
export const MatrixRow = z.object({
  id: z.string(),
  number: z.number(),
  headline: z.string(),
  publishedAt: z.string(),
  /** The one that wrote it, and is not asked. */
  team: Team,
  /** Of every team, also where only one is asked for. */
  counts: MatrixCounts,
  /** By the id of the team; null where it was asked and has not answered. */
  answers: z.record(z.string(), z.enum(StanceKind).nullable()),
});

export type MatrixTeam = z.infer<typeof MatrixTeam>;
/** What a team answered to the lessons of this page. */
export const MatrixTeam = Team.extend({ counts: MatrixCounts });

export type MatrixPage = z.infer<typeof MatrixPage>;
export const MatrixPage = pageOf(MatrixRow).extend({
  /** Those of the asker, those that answered one of these lessons, the silent; each by name. */
  teams: z.array(MatrixTeam),
});
