import { endsInPerson } from "@/lib/language/ends-in-person";

/**
 * The words by which an answer says who, or what one knows only afterwards; null when none do.
 * That nobody knew is no blame, but nothing that can be changed either.
 */
export function speaksOfWho(answer: string, ownWords: readonly string[]): string | null {
  const found = endsInPerson(answer, { ownWords });
  if (found) return found.quote;
  return notKnown.exec(answer)?.[0] ?? null;
}

const notKnown =
  /^(?:nobody|no one|none of us|we|they|people|the (?:whole )?(?:team|company)) (?:knew|(?:did not|didn't) know|(?:was|were)(?:n't| not)? (?:un)?aware|(?:was|were) not told)\b[^.;]*/i;
