import { z } from "zod";

export type Step = "facts" | "timeline" | "whys" | "layers" | "actions" | "lessons";

/** A why, to be looked at. */
export type Pointer = { id: string; text: string };

/** What a checklist is made from: counts and what they speak of, never whose. */
export type ReviewFacts = {
  severity: boolean;
  summary: boolean;
  impact: boolean;
  nearMiss: boolean;
  events: number;
  milestones: number;
  whys: number;
  /** Answers that nothing backs yet. */
  assumed: Pointer[];
  contributing: number;
  layersUnmarked: number;
  layers: number;
  actions: number;
  actionsWithoutOwner: number;
  actionsWithoutDay: number;
  lessons: number;
};

export type PublicationView = z.infer<typeof PublicationView>;
export const PublicationView = z.object({
  number: z.number(),
  stage: z.enum(["draft", "in_review", "published"]),
  publishedAt: z.string().nullable(),
});
