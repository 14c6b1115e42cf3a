import { z } from "zod";
import { pageOf } from "@/lib/http/paging";
import { ByItem, PostmortemNumber, Prose, Revision, RowMark } from "@/lib/postmortems/schema";
import { mostSentences, sentencesOf } from "./sentences";
import { OwnStance } from "./stance-schema";
import { normalTags, tagsOf } from "./tags";

/** Three long sentences fit. */
export const lessonLimit = 1_000;

const Text = Prose(lessonLimit).pipe(
  z
    .string()
    .trim()
    .min(1, "What should another team know? One sentence is enough.")
    .refine((text) => sentencesOf(text).length <= mostSentences, {
      message:
        "A lesson has three sentences at most. Keep what another team needs; the rest can be a second lesson.",
    }),
);

/** A list, or a line with commas between them. */
const Tags = z
  .union([
    z.array(z.string().max(200)).max(50).transform(normalTags),
    z.string().max(1_000).transform(tagsOf),
  ])
  .pipe(
    z
      .array(z.string().max(40, "A tag has 40 characters at most."))
      .max(8, "Eight tags at most: the ones that somebody would look for."),
  );

export type NewLesson = z.infer<typeof NewLesson>;
export const NewLesson = z.object({
  number: PostmortemNumber,
  text: Text,
  tags: Tags.optional(),
});

export type LessonChange = z.infer<typeof LessonChange>;
export const LessonChange = NewLesson.partial().extend({
  number: PostmortemNumber,
  id: z.uuid(),
  ...Revision,
});

export type LessonMove = z.infer<typeof LessonMove>;
export const LessonMove = ByItem.extend({ direction: z.enum(["up", "down"]) });

export type ByLesson = z.infer<typeof ByLesson>;
export const ByLesson = z.object({ id: z.uuid() });

export type LessonView = z.infer<typeof LessonView>;
export const LessonView = z.object({
  id: z.string(),
  number: z.number(),
  text: z.string(),
  tags: z.array(z.string()),
  publishedAt: z.string().nullable(),
  version: z.number(),
});

const Team = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export type FeedLesson = z.infer<typeof FeedLesson>;
export const FeedLesson = LessonView.extend({
  headline: z.string(),
  body: z.string(),
  title: z.string(),
  team: Team,
  severity: z.string().nullable(),
  services: z.array(z.string()),
  marks: z.array(RowMark),
  /** By the asker: opened, called read, or too long ago to be news. */
  read: z.boolean(),
  stances: z.object({ applies: z.number(), covered: z.number(), notForUs: z.number() }),
  /** The team that wrote it is not asked. */
  mine: z.array(OwnStance),
});

export const LessonPage = pageOf(FeedLesson);
