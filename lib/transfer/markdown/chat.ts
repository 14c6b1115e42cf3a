import { momentAt } from "@/lib/dates/moments";
import { readEntries } from "@/lib/timeline/entries";
import type { TextLine } from "@/lib/timeline/text-lines";
import type { Section } from "./outline";

/** A message of a chat is rarely longer; a time now and then does not make a chat of prose. */
const linesAMessage = 8;

/** A line or two above the first message may say where it was copied. */
const linesOutside = 2;

/**
 * A pasted chat or list of times has no sections: the whole of it is one timeline. Undefined for a
 * document, which says what its parts are, and for prose.
 */
export function chatIn(
  sections: readonly Section[],
  lines: readonly TextLine[],
): Section[] | undefined {
  const told = sections.filter(({ heading }) => heading);
  if (told.some(({ name, kind }) => kind !== "lead" || !momentAt(name, 0, true))) return undefined;
  const { entries, rest } = readEntries(lines, true);
  const written = (some: readonly TextLine[]) => some.filter(({ kind }) => kind !== "blank").length;
  if (entries.length < 2 || written(rest) > linesOutside) return undefined;
  if (written(lines) > entries.length * linesAMessage) return undefined;
  return [
    { name: "", kind: "timeline", level: 0, lines: [...lines], guidance: new Set(), chat: true },
  ];
}
