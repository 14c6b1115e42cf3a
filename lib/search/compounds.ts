import { folded } from "./letters";
import type { Unit } from "./reading";
import { readSaid, type Said } from "./said";

/** "image-pro": what stands before its last part is finished, that one may be a beginning. */
export type Compound = { leading: Said; last: Said; begins: string };

/** The words of a unit, folded: those of "payments.svc" stand beside each other in a text. */
export const partsOf = (text: string): string[] => folded(text).match(part) ?? [];

const part = /[\p{L}\p{N}\p{M}]+/gu;

/** The same text with other words in it. */
export const withParts = (text: string, others: ReadonlyMap<string, string>): string =>
  text.replace(part, (word) => others.get(folded(word)) ?? word);

/** As of a single word, of fewer letters nothing is asked. */
const shortest = 3;

/** For each of the units that is one and may go on. */
export async function compoundsOf(units: readonly Unit[]): Promise<(Compound | null)[]> {
  const split = units.map(({ text, phrase, opening }) => {
    const parts = opening && !phrase ? partsOf(text) : [];
    const begins = parts.at(-1) ?? "";
    if (parts.length < 2 || begins.length < shortest) return null;
    return { before: parts.slice(0, -1).join(" "), begins };
  });
  const rows = await readSaid(
    split.flatMap((one) => (one ? [said(one.before, false), said(one.begins, true)] : [])),
  );
  let at = 0;
  return split.map((one) => {
    const [leading, last] = one ? [rows[at++], rows[at++]] : [];
    return one && leading && last ? { leading, last, begins: one.begins } : null;
  });
}

const said = (text: string, opening: boolean) => ({ text, opening });

/** Its last part as `likely`, wherever that stands in a text that has the rest. */
export const apart = ({ leading, last }: Compound, likely = last.query): string =>
  [leading.query, likely].flatMap((query) => (query ? [`(${query})`] : [])).join(" & ");
