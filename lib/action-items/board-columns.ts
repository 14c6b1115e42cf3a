import { z } from "zod";

/** From left to right. */
export const columns = ["open", "in_progress", "done", "verified", "wont_do"] as const;
export type Column = (typeof columns)[number];

/** How many cards a column has at first, and how many more each time. */
export const columnStep = 20;
/** Beyond this a column is a list, and the list shows it. */
export const columnMost = 100;

const Depth = z.coerce.number().int().min(1).max(columnMost).default(columnStep);

/** How deep each column is opened, as the address says it. */
export type BoardDepths = z.infer<typeof BoardDepths>;
export const BoardDepths = z.object({
  open: Depth,
  in_progress: Depth,
  done: Depth,
  verified: Depth,
  wont_do: Depth,
});

export const columnWords: Record<Column, string> = {
  open: "Open",
  in_progress: "In progress",
  done: "Done",
  verified: "Verified",
  wont_do: "Won’t do",
};
