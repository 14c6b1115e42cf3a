import type { Dispatch } from "react";
import type { useSaving } from "@/components/ui/save-status";
import type { useToast } from "@/components/ui/toast";
import type { Drawer } from "@/components/ui/unsaved";
import type { Run } from "@/components/ui/use-run";
import type { EventView } from "@/lib/timeline/schema";
import type { News } from "./known-events";
import type { Note } from "./use-unsaved";

/** What every command works with. */
export type Tools = {
  number: number;
  tell: Dispatch<News>;
  /** To screen readers. */
  say: (message: string) => void;
  /** To everybody, with a way back where there is one. */
  toast: ReturnType<typeof useToast>;
  note: Note;
  /** Where words stay that no server has. */
  drawer: Drawer;
  /** Has the page say what the server has by now. */
  redraw: () => void;
  track: ReturnType<typeof useSaving>["track"];
  /** The result, or null when it was refused, which the writer has been told then. */
  run: Run;
  kept: (...events: EventView[]) => void;
};
