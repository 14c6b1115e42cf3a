import { z } from "zod";
import { ZonedMoment } from "@/lib/dates/storable";
import { FollowKind } from "@/lib/db/generated/enums";
import { pageOf } from "@/lib/http/paging";

export type ReadAllLessons = z.infer<typeof ReadAllLessons>;
export const ReadAllLessons = z.object({
  /** When the newest lesson that the asker sees was published; what came since stays new. */
  upTo: ZonedMoment,
});

export type UndoReadAllLessons = z.infer<typeof UndoReadAllLessons>;
export const UndoReadAllLessons = z.object({ setAt: ZonedMoment });

export const LessonRead = z.object({ id: z.string(), read: z.boolean() });

export type FollowWish = z.infer<typeof FollowWish>;
export const FollowWish = z.object({
  kind: z.enum(FollowKind),
  /** As the feed's filter of that name takes it: a slug, a tag, the name of a severity or service. */
  value: z
    .string()
    .max(120)
    .transform((value) => value.replaceAll("\u0000", "").trim())
    .pipe(z.string().min(1, "Say what you want to follow.")),
});

export type FollowView = z.infer<typeof FollowView>;
export const FollowView = z.object({
  kind: z.enum(FollowKind),
  /** As the feed's filter of that name takes it. */
  value: z.string(),
  name: z.string(),
});

export const FollowPage = pageOf(FollowView);
