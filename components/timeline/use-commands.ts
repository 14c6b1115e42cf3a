"use client";

import { useRouter } from "next/navigation";
import { startTransition, useMemo, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { useDrawer } from "@/components/ui/unsaved";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { addWrittenEventAction } from "@/lib/timeline/actions";
import { markingOf } from "./marking";
import { momentsOf } from "./moment-commands";
import { removingOf } from "./removing";
import type { Tools } from "./tools";
import { writingOf } from "./writing";

export type Commands = ReturnType<typeof useCommands>;

/** Everything that is done to events. It stays the same object, so that no row is drawn for it. */
export function useCommands(given: Pick<Tools, "number" | "tell" | "say" | "note">) {
  const { number, tell, say, note } = given;
  const { track } = useSaving();
  const toast = useToast();
  const run = useRun();
  const drawer = useDrawer();
  const router = useRouter();
  const opening = useRef<(id: string) => void>(() => undefined);
  return useMemo(() => {
    const kept: Tools["kept"] = (...events) => tell({ type: "kept", events });
    const redraw = () => startTransition(() => router.refresh());
    const seen = { toast, note, track, run, kept, drawer, redraw };
    const tools: Tools = { number, tell, say, ...seen };
    return {
      number,
      say,
      kept,
      /** Opens a row from anywhere on the page; the list says how. */
      open: (id: string) => opening.current(id),
      onOpen: (open: (id: string) => void) => {
        opening.current = open;
      },
      add: (line: string, day?: string) => addWrittenEventAction(idle, { number, line, day }),
      ...markingOf(tools),
      ...writingOf(tools),
      ...momentsOf(tools),
      ...removingOf(tools),
    };
  }, [number, tell, say, note, track, toast, run, drawer, router]);
}
