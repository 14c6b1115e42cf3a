"use client";

import { createContext, useContext } from "react";
import type { EventView } from "@/lib/timeline/schema";

/** What an open row asks of the list around it. It never changes. */
export type Editing = {
  close: (id: string) => void;
  open: (id: string) => void;
  remove: (event: EventView) => void;
  /** Beside the one above, or apart again. */
  standBeside: (event: EventView) => void;
};

export const EditingContext = createContext<Editing>({
  close: () => undefined,
  open: () => undefined,
  remove: () => undefined,
  standBeside: () => undefined,
});

export const useEditing = (): Editing => useContext(EditingContext);
