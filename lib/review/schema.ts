import { z } from "zod";

export type Step = "facts" | "timeline" | "whys" | "layers" | "actions" | "lessons";

/** What a checklist is made from; only counts, never whose. */
export type ReviewFacts = {
  severity: boolean;
  summary: boolean;
  impact: boolean;
  nearMiss: boolean;
  events: number;
  milestones: number;
  whys: number;
  assumptions: number;
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
