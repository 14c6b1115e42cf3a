import { foldedWords, type Pattern, patternOf } from "./matching";
import type { Person } from "./source";

/** Names that are words of English as well: as names they have a capital. */
const alsoWords = new Set(
  `will mark grace rose bill may june april august art chase drew frank hope jack joy miles norm pat
  rich rob sue wade guy ray dawn faith ivy lance max nick penny page sandy skip summer victor iris
  dean earl duke king young long short brown green white black gray stone wood hill field brook
  rivers bush baker cook carter mason fisher hunter porter smith taylor turner walker ward west north
  price power cash banks fox wolf bird bell reed moss berry bloom law lane park ford bond day sky star
  mercy patience constance read love good best small little cross head hand ball case church coach
  dale forest gates glass golden grant hardy harry holly jasmine jean jewel josh kit major melody
  mike olive ash don eve gene dot mac pip rod tad otto pearl peter robin ruby sage sally scarlet sharp sterling story van web wells wise`
    .split(/\s+/)
    .filter(Boolean),
);

export type NameForm = {
  pattern: Pattern;
  /** Hardly anybody else, and no other word. */
  sure: boolean;
};

/**
 * The forms in which people write a name: whole, first and last, with initials, each part
 * alone, and the handles that belong to it.
 */
export function formsOfName(name: string, handles: readonly string[] = []): NameForm[] {
  const parts = name.split(/[\s,]+/).filter((part) => /\p{L}/u.test(part));
  const [first = "", last = ""] = [parts[0], parts.length > 1 ? parts.at(-1) : ""];
  const forms = new Map<string, NameForm>();
  const add = (text: string, sure: boolean, capital: boolean) => {
    const pattern = patternOf(text, { capital, plural: true });
    if (pattern && !forms.has(pattern.look.source))
      forms.set(pattern.look.source, { pattern, sure });
  };
  const words = parts.every(isWord);
  add(name, true, words);
  if (last) {
    add(`${first} ${last}`, true, words);
    add(`${first.charAt(0)} ${last}`, false, true);
    add(`${first} ${last.charAt(0)}`, false, true);
  }
  for (const handle of handles) add(`@${handle}`, true, false);
  for (const handle of handles) if (isTelling(handle, parts)) add(handle, true, false);
  for (const part of parts)
    if (part.length > 1 && !/^\p{L}\.$/u.test(part)) add(part, false, isWord(part));
  return [...forms.values()];
}

/** Short ones, too: "Al", "Jo". */
const isWord = (part: string): boolean =>
  alsoWords.has(part.toLowerCase()) || /^[a-z]{1,2}$/i.test(part);

/** "ops" and "info" are words; "akowalski" and "ana.k" are not. */
function isTelling(handle: string, parts: readonly string[]): boolean {
  if (/[._\d-]/.test(handle)) return handle.length > 2;
  const lower = handle.toLowerCase();
  return parts.some(
    (part) => part.length > 2 && lower !== part.toLowerCase() && lower.includes(part.toLowerCase()),
  );
}

/** Each name once, in any case: a text does not tell two people of one name apart. */
export function eachNameOnce(people: readonly Person[]): Map<string, Person> {
  const named = new Map<string, Person>();
  for (const { name, handles, near } of people) {
    const key = foldedWords(name);
    const other = named.get(key) ?? { name, handles: [], near: false };
    const both = { handles: [...other.handles, ...handles], near: other.near || near };
    named.set(key, { name: other.name, ...both });
  }
  return named;
}
