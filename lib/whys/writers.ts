import { writeMermaid } from "./mermaid";
import { writeOutline } from "./outline";
import type { Outlined } from "./outlined";

export type OutlineFormat = "markdown" | "mermaid" | "json";

/** The forms in which a tree can be taken along. */
export const writers: Record<OutlineFormat, (whys: readonly Outlined[]) => string> = {
  markdown: writeOutline,
  mermaid: writeMermaid,
  json: (whys) => `${JSON.stringify({ whys }, null, 2)}\n`,
};
