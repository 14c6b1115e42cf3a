import { z } from "zod";
import { Slug } from "@/lib/layers/schema";
import { Day, NewPostmortem, Prose } from "@/lib/postmortems/schema";

/** Three fields are enough for others to learn from it. */
export type NewNearMiss = z.infer<typeof NewNearMiss>;
export const NewNearMiss = z.object({
  team: NewPostmortem.shape.team,
  happened: Prose(2_000).pipe(
    z.string().trim().min(1, "What nearly happened? One sentence is enough."),
  ),
  /** The slug of the layer that held. */
  layer: z.string("Which layer caught it?").min(1, "Which layer caught it?").pipe(Slug),
  certain: Prose(1_000).pipe(
    z
      .string()
      .trim()
      .min(1, "What would make sure it is caught next time too? One sentence is enough."),
  ),
  /** Absent, it is today. */
  occurredOn: Day.nullish(),
  /** Shown to the organisation at once; otherwise it is a draft. */
  share: z.boolean().default(true),
});
