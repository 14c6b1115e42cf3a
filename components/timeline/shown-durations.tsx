"use client";

import { useShown } from "./board";
import { Durations } from "./durations";

/** What the milestones tell so far, anew with every change. */
export function ShownDurations() {
  return <Durations events={useShown().events} />;
}
