import { z } from "zod";
import { PublicationView } from "@/lib/review/schema";

const Person = z.object({ id: z.string(), name: z.string() });

const Missing = z.object({
  step: z.enum(["facts", "timeline", "whys", "layers", "actions", "lessons"]),
  sentence: z.string(),
  /** Without it, it cannot be published. */
  needed: z.boolean(),
  whys: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
});

/** What the review step says; whom else one could invite is at /people. */
export const Review = PublicationView.extend({
  missing: z.array(Missing),
  participants: z.array(Person),
});

export const Participation = z.object({ present: z.boolean() });
