import type { Looks } from "./find-patterns";
import { looks, moments } from "./find-patterns";
import { foldedWords, foundIn, patternOf, readable } from "./matching";
import { type Passage, textOf } from "./passages";
import type { Redacted, RedactedPassage } from "./redacted";
import type { Find, FindView, Place, Strikes } from "./schema";
import type { Source } from "./source";

type Text = { place: Place; text: string };

/** What strangers should hardly read, in the order in which it stands. */
export function findsIn(texts: readonly Text[], more: readonly Looks[] = []): Find[] {
  const found = new Map<string, Find>();
  const kinds = [...looks, ...more];
  for (const { place, text } of texts) {
    let rest = seen(text);
    const here: { at: number; find: Find }[] = [];
    for (const { kind, look, unless } of kinds)
      rest = rest.replace(look, (words: string, ...given: unknown[]) => {
        if (words.trim() === "" || unless?.(words)) return words;
        const at = given.find((part) => typeof part === "number") ?? 0;
        here.push({ at, find: { kind, words: words.trim(), places: [place] } });
        return taken.repeat(words.length);
      });
    for (const { find } of here.sort((a, b) => a.at - b.at)) add(found, find);
  }
  return [...found.values()];
}

/** No look takes it in. */
const taken = "\u2588";

/** Without what nobody sees, which would part an address in two. */
const seen = (text: string): string =>
  text.normalize("NFKC").replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "");

function add(found: Map<string, Find>, find: Find): void {
  const key = `${find.kind} ${foldedWords(find.words)}`;
  const known = found.get(key);
  if (!known) found.set(key, find);
  else known.places = [...new Set([...known.places, ...find.places])];
}

/** The finds of the inside, each with what became of it. */
export function decidedFinds(source: Source, strikes: Strikes, texts: Redacted): FindView[] {
  const more = [...ownHosts(source.hosts), ...(strikes.out.includes("clock") ? moments : [])];
  const inside = findsIn(texts.passages.map(asText), more);
  const left = [...findsIn(texts.passages.map(leftOf), more), ...withinWords(strikes, texts)];
  const known = new Map([...inside, ...left].map((find) => [keyOf(find), find]));
  const open = new Set(left.map(keyOf));
  const kept = new Set(strikes.kept.map(foldedWords));
  const decided = [...known.values()].map((find): FindView => {
    if (!open.has(keyOf(find))) return { ...find, state: "struck" };
    return { ...find, state: kept.has(foldedWords(find.words)) ? "kept" : "open" };
  });
  return [...decided, ...linksIn(texts, kept)];
}

const keyOf = ({ kind, words }: Find): string => `${kind} ${foldedWords(words)}`;

const asText = (passage: Passage): Text => ({ place: passage.place, text: textOf(passage) });

/** What strangers read of a text; where something is struck, nothing runs on. */
export const leftOf = ({ place, pieces }: Pick<RedactedPassage, "place" | "pieces">): Text => ({
  place,
  text: pieces
    .map((group) =>
      group
        .map((piece) => {
          if (typeof piece === "string") return piece;
          return "struck" in piece ? ` ${taken} ` : piece.text;
        })
        .join(""),
    )
    .join("\n"),
});

const ownHosts = (hosts: readonly string[]): Looks[] =>
  hosts.map((host) => ({
    kind: "host",
    look: new RegExp(
      `(?<![\\w@-])(?:[a-z0-9_-]+\\.)*${host.replace(/[^a-z0-9-]/gi, "\\$&")}(?![\\w-]|\\.\\w)`,
      "gi",
    ),
  }));

/** "acmecorp", where "acme" is struck: whether it says too much, a person knows. */
function withinWords({ words }: Strikes, { passages }: Redacted): Find[] {
  const found = new Map<string, Find>();
  const patterns = words.flatMap(({ words: struck }) => {
    const long = /^[\p{L}\p{N}]{4,}$/u.test(struck) && /\p{L}/u.test(struck);
    return (long && patternOf(struck, { inside: true })) || [];
  });
  for (const passage of patterns.length > 0 ? passages : []) {
    const { place, text } = leftOf(passage);
    const ready = readable(text);
    for (const pattern of patterns)
      for (const { start, end } of foundIn(ready, pattern)) {
        const before = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(0, start))?.[0] ?? "";
        const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(end))?.[0] ?? "";
        const whole = before + text.slice(start, end) + after;
        add(found, { kind: "inside", words: whole, places: [place] });
      }
  }
  return [...found.values()];
}

/** Where links lead, for whoever wants to let one lead there. */
function linksIn({ passages }: Redacted, kept: ReadonlySet<string>): FindView[] {
  const found = new Map<string, Find>();
  for (const { place, out, groups } of passages)
    for (const { link } of out ? [] : groups.flat())
      if (link && /^https?:/i.test(link))
        add(found, { kind: "link", words: link, places: [place] });
  return [...found.values()].map((find) => ({
    ...find,
    state: kept.has(foldedWords(find.words)) ? "kept" : "struck",
  }));
}
