import type { Stage } from "@/lib/db/generated/enums";

export const stageWords: Record<Stage, string> = {
  draft: "draft",
  in_review: "in review",
  published: "published",
};
