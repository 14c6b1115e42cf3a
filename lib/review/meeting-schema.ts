import { z } from "zod";
import { PostmortemNumber, Prose } from "@/lib/postmortems/schema";

export type NewMeeting = z.infer<typeof NewMeeting>;
export const NewMeeting = z.object({
  number: PostmortemNumber,
  /** "2026-03-14T15:00" in the postmortem's zone, or with a zone of its own. */
  at: z.string().min(1, "When do you meet? Choose a day and a time.").max(60),
  lengthMin: z.coerce
    .number()
    .int()
    .min(5, "A review takes at least five minutes.")
    .max(600, "Ten hours is the most. Make it two meetings.")
    .default(60),
  place: Prose(500).pipe(z.string().trim()).default(""),
});

export type MeetingView = z.infer<typeof MeetingView>;
export const MeetingView = z.object({
  number: z.number(),
  at: z.string(),
  lengthMin: z.number(),
  place: z.string(),
});
