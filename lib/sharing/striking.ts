import { foldedWords, foundIn, type Pattern, patternOf, readable } from "./matching";
import { eachNameOnce, formsOfName } from "./name-forms";
import type { Place, Span, Stretch, Strikes } from "./schema";
import type { Person } from "./source";

type By = NonNullable<Stretch["strike"]>;
export type Strike = By & { start: number; end: number };

type Planned = { pattern: Pattern; strike: By };

/** Strikes made ready for many texts. */
export type Plan = {
  everywhere: Planned[];
  spans: { span: Span; pattern: Pattern | null; strike: By }[];
};

export function planOf({ words, roles, spans }: Strikes, people: readonly Person[]): Plan {
  const named = eachNameOnce(roles.length > 0 ? people : []);
  const everywhere = [
    ...words.flatMap(({ words: struck, instead }, index): Planned[] => {
      const pattern = patternOf(struck);
      return pattern ? [{ pattern, strike: { by: "words", index, instead } }] : [];
    }),
    ...roles.flatMap(({ name, role }, index) =>
      formsOfName(name, named.get(foldedWords(name))?.handles).map(
        ({ pattern }): Planned => ({ pattern, strike: { by: "role", index, instead: role } }),
      ),
    ),
  ];
  // What stands instead must not say again what is struck.
  const said = new Map<string, string>();
  const safe = (instead: string): string => {
    const known = said.get(instead) ?? (saysAny(instead, everywhere) ? "" : instead);
    said.set(instead, known);
    return known;
  };
  return {
    everywhere: everywhere.map(({ pattern, strike }) => ({
      pattern,
      strike: { ...strike, instead: safe(strike.instead) },
    })),
    spans: spans.map((span, index) => ({
      span,
      pattern: patternOf(span.words, { inside: true }),
      strike: { by: "span", index, instead: safe(span.instead) },
    })),
  };
}

/** Whether a text says what is struck everywhere. */
export function saysAny(text: string, everywhere: Plan["everywhere"]): boolean {
  if (text === "" || everywhere.length === 0) return false;
  const ready = readable(text);
  return everywhere.some(({ pattern }) => foundIn(ready, pattern).length > 0);
}

type Text = { place: Place; text: string; edges: ReadonlySet<number> };

/** What is struck in a text, in its order, never overlapping. */
export function strikesIn({ place, text, edges }: Text, plan: Plan): Strike[] {
  const spans = plan.spans.filter(({ span }) => span.place === place);
  if (text === "" || (plan.everywhere.length === 0 && spans.length === 0)) return [];
  const ready = readable(text, edges);
  const whole = plan.everywhere.flatMap(({ pattern, strike }) =>
    foundIn(ready, pattern).map((found) => ({ ...found, ...strike })),
  );
  const once = spans.flatMap(({ span, pattern, strike }) => {
    const found = occurrences(text, span.words, pattern);
    const meant = found[span.nth - 1];
    // Where the text has changed since, rather all of them than the wrong one.
    return (meant ? [meant] : found).map((place) => ({ ...place, ...strike }));
  });
  return joined([...widened(joined(whole, text), text), ...once], text);
}

/** Where the words of a span stand, as they are; else in any of their forms. */
export function occurrences(text: string, words: string, pattern: Pattern | null) {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found.length > 0 || !pattern ? found : foundIn(readable(text), pattern);
}

const addresses =
  /(?<![^\s<>()[\]"'`|])[^\s<>()[\]"'`|]*?(?:@|:\/\/)[^\s<>()[\]"'`|]*[^\s<>()[\]"'`|.,;:!?]/gu;

/** Of an address nothing is left: its rest would tell most of it. */
function widened(strikes: Strike[], text: string): Strike[] {
  if (strikes.length === 0) return strikes;
  const whole = [...text.matchAll(addresses)].map(({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
  }));
  return strikes.map((strike) => {
    const around = whole.find(({ start, end }) => start < strike.end && strike.start < end);
    if (!around) return strike;
    const [start, end] = [Math.min(around.start, strike.start), Math.max(around.end, strike.end)];
    const isHandle = strike.start - start <= 1 && end === strike.end;
    return { ...strike, start, end, instead: isHandle ? strike.instead : "" };
  });
}

/** Those that touch become one, and say what the longest of them says. */
function joined(strikes: Strike[], text: string): Strike[] {
  const ordered = strikes.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: (Strike & { length: number })[] = [];
  for (const strike of ordered) {
    const last = apart.at(-1);
    const length = strike.end - strike.start;
    if (!last || (strike.start >= last.end && !continues(last, strike, text)))
      apart.push({ ...strike, length });
    else {
      const end = Math.max(last.end, strike.end);
      // Two people share a name: which of them is meant, nobody is told.
      const isShared =
        length === last.length && strike.start === last.start && isOther(last, strike);
      if (isShared) last.instead = "";
      if (length > last.length) Object.assign(last, strike, { start: last.start, length });
      last.end = end;
    }
  }
  return apart.map(({ length: _, ...strike }) => strike);
}

const isOther = (one: Strike, other: Strike): boolean =>
  one.by === "role" && other.by === "role" && one.instead !== other.instead;

/** How many words were struck one after the other is nobody's business. */
function continues(last: Strike, next: Strike, text: string): boolean {
  const space = text.slice(last.end, next.start);
  const isSame = last.by === "role" && next.by === "role" && last.index === next.index;
  return last.instead === next.instead && (isSame ? /^,?[^\S\n]*$/ : /^[^\S\n]*$/).test(space);
}
