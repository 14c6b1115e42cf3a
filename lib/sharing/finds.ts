import type { Looks } from "./find-patterns";
import { looks, moments } from "./find-patterns";
import { acrossLines } from "./joints";
import { escaped, foldedWords, foundIn, patternOf, readable } from "./matching";
import type { Redacted, RedactedPassage } from "./redacted";
import type { Find, FindView, Place, Strikes } from "./schema";
import { addressInWords } from "./slug";
import type { Source } from "./source";

type Text = { place: Place; text: string };

/** What strangers should hardly read, in the order in which it stands. */
export function findsIn(texts: readonly Text[], more: readonly Looks[] = []): Find[] {
  const found = new Map<string, Find>();
  const kinds = [...looks, ...more];
  for (const { place, text } of texts)
    for (const { kind, words } of [...looked(seen(text), kinds), ...partedIn(text, kinds)])
      add(found, { kind, words: words.trim(), places: [place], written: false });
  return [...found.values()];
}

type Looked = Pick<Find, "kind" | "words"> & { at: number };

function looked(text: string, kinds: readonly Looks[]): Looked[] {
  let rest = text;
  const found: Looked[] = [];
  for (const { kind, look, unless } of kinds)
    rest = rest.replace(look, (words: string, ...given: unknown[]) => {
      if (words.trim() === "" || unless?.(words)) return words;
      const at = given.find((part) => typeof part === "number") ?? 0;
      found.push({ kind, words, at });
      return taken.repeat(words.length);
    });
  return found.sort((a, b) => a.at - b.at);
}

/** Those that a line's end parts in two. */
function partedIn(text: string, kinds: readonly Looks[]): Looked[] {
  const across = acrossLines(text.normalize("NFKC"));
  if (!across) return [];
  return looked(across.text, kinds).filter(({ at, words }) =>
    across.joints.some((joint) => at < joint && joint < at + words.length),
  );
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

/**
 * The finds of the inside, and of what was written for strangers alone, each with what became of it.
 * @param slug a chosen address is read as well.
 */
export function decidedFinds(
  source: Source,
  strikes: Strikes,
  texts: Redacted,
  slug = "",
): FindView[] {
  const more = [...ownHosts(source.hosts), ...(strikes.out.includes("clock") ? moments : [])];
  const inside = findsIn(texts.passages, more);
  const within = withinWords(strikes, texts);
  const outside = [...findsIn(texts.passages.map(leftOf), more), ...findsInAddress(slug, more)];
  const written = outside.map((find) => ({ ...find, written: true }));
  // What stands inside too is shown as it stands there.
  const known = new Map([...written, ...inside, ...within].map((find) => [keyOf(find), find]));
  const open = new Set([...outside, ...within].map(keyOf));
  const kept = new Set(strikes.kept.map(foldedWords));
  const decided = [...known.values()].map((find): FindView => {
    if (!open.has(keyOf(find))) return { ...find, state: "struck" };
    return { ...find, state: kept.has(foldedWords(find.words)) ? "kept" : "open" };
  });
  return [...decided, ...linksIn(texts, kept)];
}

const keyOf = ({ kind, words }: Find): string => `${kind} ${foldedWords(words)}`;

/** What strangers read of a text, with what stands instead; past a bar nothing runs on. */
export const leftOf = ({ place, pieces }: Pick<RedactedPassage, "place" | "pieces">): Text => ({
  place,
  text: pieces
    .map((group) =>
      group
        .map((piece) => {
          if (typeof piece === "string") return piece;
          return "struck" in piece ? piece.struck || ` ${taken} ` : piece.text;
        })
        .join(""),
    )
    .join("\n"),
});

/** Words with hyphens and a number are no machine there; months have lost their capitals. */
function findsInAddress(slug: string, more: readonly Looks[]): Find[] {
  const titled = addressInWords(slug).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const texts = titled === "" ? [] : [slug, titled];
  const found = findsIn(
    texts.map((text) => ({ place: "address", text })),
    more,
  );
  return found.filter(({ kind }) => kind !== "host");
}

const ownHosts = (hosts: readonly string[]): Looks[] =>
  hosts.map((host) => ({
    kind: "host",
    look: new RegExp(`(?<![\\w@-])(?:[a-z0-9_-]+\\.)*${escaped(host)}(?![\\w-]|\\.\\w)`, "gi"),
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
        add(found, { kind: "inside", words: whole, places: [place], written: false });
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
        add(found, { kind: "link", words: link, places: [place], written: false });
  return [...found.values()].map((find) => ({
    ...find,
    state: kept.has(foldedWords(find.words)) ? "kept" : "struck",
  }));
}
