import { z } from "zod";
import type { IssueTold } from "./adapter";
import { Key, Line, Moment, WebAddress } from "./reading";

/** Whatever a team calls its states, each has one of these types; all others are before the work. */
const states: Record<string, "in_progress" | "closed"> = {
  started: "in_progress",
  completed: "closed",
  canceled: "closed",
  duplicate: "closed",
};

const told = {
  id: Key(200),
  title: Line,
  updatedAt: Moment,
  trashed: z.boolean().nullish(),
  state: z.object({ name: Line, type: z.string() }),
};

export const LinearIssue = z.object({ ...told, identifier: Key(80), url: WebAddress }).transform(
  ({ id, identifier, title, url, updatedAt: changedAt, trashed, state }): IssueTold =>
    trashed
      ? { externalId: id, state: "gone", word: "in the bin", changedAt }
      : {
          externalId: id,
          key: identifier,
          url,
          title,
          state: states[state.type] ?? "open",
          word: state.name,
          changedAt,
        },
);
