import type { Visitor } from "@/lib/cli/bench/visitor";

/**
 * Two words of a title, all of them, one that many have, a phrase, a mistyped one with another, a
 * beginning, one without another, and one among postmortems alone.
 */
export const searches = ({ published }: Visitor): string[] =>
  published.map(({ title }, at) => {
    const [first = title, second = ""] = title.match(/[a-z]{5,}/gi) ?? [];
    const [phrase = title] = title.match(/[a-z]{3,} [a-z]{3,}/i) ?? [];
    const mistyped = `${first.slice(0, 2)}${first.slice(3)}`;
    const kinds = [
      ...[`${second} ${first}`, title, first, `"${phrase}"`, `${mistyped} ${second}`],
      ...[first.slice(0, 4), `${first} -customers`, first],
    ];
    const which = at % kinds.length;
    const narrowed = which === kinds.length - 1 ? "&kind=postmortem" : "";
    return `?q=${encodeURIComponent(kinds[which] ?? title)}${narrowed}`;
  });
