import { type EditionView, Strikes } from "./schema";
import { isChosen } from "./slug";

/** As the room's own statement answers. */
export type EditionRow = {
  slug: string;
  title: string;
  strikes: unknown;
  content: unknown;
  shown: string | null;
  indexed: boolean;
  listed: boolean;
  expiresAt: Date | null;
  putOutAt: Date | null;
  putOutBy: string | null;
  withdrawnAt: Date | null;
  isOut: boolean;
  version: number;
};

/** Whose it is and what it runs on stays inside until somebody says otherwise. */
export const startingStrikes: Strikes = {
  out: ["team", "severity", "services"],
  words: [],
  spans: [],
  roles: [],
  kept: [],
  pictures: [],
  boxes: [],
};

export function present(row: EditionRow): EditionView {
  const { slug, title, indexed, listed, expiresAt, putOutAt, withdrawnAt, isOut, version } = row;
  return {
    ...{ slug, title, indexed, listed, isOut, version },
    chosen: isChosen(slug),
    strikes: Strikes.parse(row.strikes),
    expiresOn: expiresAt ? lastDayOf(expiresAt) : null,
    putOutAt: putOutAt?.toISOString() ?? null,
    putOutBy: row.putOutBy,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}

/** It ends with the day: at the first moment of the next one. */
export const endOf = (day: string): Date => new Date(Date.parse(day) + 86_400_000);

const lastDayOf = (expiresAt: Date): string =>
  new Date(expiresAt.getTime() - 1).toISOString().slice(0, 10);
