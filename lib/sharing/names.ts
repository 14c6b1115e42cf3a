import { givenNames } from "@/lib/language/en/names";
import type { Piece } from "./content";
import { leftOf } from "./finds";
import { foldedWords, foundIn, type Readable, readable } from "./matching";
import { eachNameOnce, formsOfName, type NameForm } from "./name-forms";
import type { Redacted, RedactedPassage } from "./redacted";
import type { NameView, Place, Strikes } from "./schema";
import { addressInWords } from "./slug";
import type { Person, Source } from "./source";

type Ready = { place: Place; text: string; ready: Readable };

/**
 * The people who occur in a text or in what was written for strangers alone, known ones first, and
 * what becomes of each.
 * @param slug a chosen address is read as well.
 */
export function namesIn(source: Source, strikes: Strikes, texts: Redacted, slug = ""): NameView[] {
  const inside = texts.passages.map(({ place, text }) => made(place, text));
  const address = made("address", addressInWords(slug));
  const left = [...texts.passages.map((passage, index) => leftIn(passage, inside[index])), address];
  const written = [
    ...left.filter((_, index) => texts.passages[index]?.pieces.some(isInstead)),
    address,
  ];
  const known = personsIn([...eachNameOnce(source.people).values()], [...inside, ...written]);
  const names = new Set(known.map(({ name }) => foldedWords(name)));
  const struck = strikes.roles.filter(({ name }) => !names.has(foldedWords(name)));
  const sure = [...known, ...struck.map(({ name }) => ({ name, handles: [], near: true }))];
  const unknown = unknownNames(left, sure);
  const kept = new Set(strikes.kept.map(foldedWords));
  const roles = new Map(strikes.roles.map(({ name, role }) => [foldedWords(name), role]));
  const roleOf = (name: string) => roles.get(foldedWords(name)) ?? null;
  const views = [
    ...sure.map((person) => ({ ...person, known: known.includes(person) })),
    ...unknown.map((name): Person & { known: boolean } => ({
      ...{ name, handles: [], near: true, known: false },
    })),
  ].map((person): Omit<NameView, "suggested"> => {
    const forms = formsOf(person);
    const within = found(forms, inside);
    const there = within.places.length > 0 ? within : found(forms, written);
    const isLeft = found(forms, left).places.length > 0;
    const state = isLeft ? (kept.has(foldedWords(person.name)) ? "kept" : "open") : "struck";
    const { name, known } = person;
    return { name, known, ...there, written: there !== within, state, role: roleOf(name) };
  });
  return withSuggestions(views.filter(({ places, role }) => places.length > 0 || role !== null));
}

const isInstead = (group: readonly Piece[]): boolean =>
  group.some((piece) => typeof piece === "object" && "struck" in piece && piece.struck !== "");

/** Where nothing is struck, the text that is ready already. */
function leftIn(passage: RedactedPassage, inside: Ready | undefined): Ready {
  const { place, text } = leftOf(passage);
  return inside?.text === text ? inside : made(place, text);
}

const made = (place: Place, text: string): Ready => ({ place, text, ready: readable(text) });

/** Of people who are far away only what is surely them: many are called Grace. */
const formsOf = ({ name, handles, near }: Person): NameForm[] =>
  formsOfName(name, handles).filter(({ sure }) => near || sure);

function personsIn(people: readonly Person[], texts: readonly Ready[]): Person[] {
  const words = new Set(
    texts.flatMap(({ ready }) => ready.flatMap(({ folded }) => wordsIn(folded))),
  );
  return people.filter((person) => {
    const own = [person.name, ...person.handles].flatMap(wordsOf);
    const telling = own.filter(({ length }) => length > 2);
    const some = (telling.length > 0 ? telling : own).some((word) => words.has(word));
    return some && found(formsOf(person), texts).places.length > 0;
  });
}

const wordsOf = (text: string): string[] => wordsIn(foldedWords(text));

const wordsIn = (folded: string): string[] =>
  folded
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (word.endsWith("s") ? [word, word.slice(0, -1)] : [word]))
    .filter((word) => word !== "");

function found(forms: readonly NameForm[], texts: readonly Ready[]) {
  const written = new Set<string>();
  const places = texts.flatMap(({ place, text, ready }) => {
    const here = forms.flatMap(({ pattern }) => foundIn(ready, pattern));
    for (const { start, end } of here) written.add(text.slice(start, end));
    return here.length > 0 ? [place] : [];
  });
  return { forms: [...written].slice(0, 12), places };
}

const capitalised =
  /(?<![\p{L}\p{N}@.])(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00a0]+(?=\p{Lu}))?){1,6}/gu;

/** Which begin sentences, and days. */
const months = new Set(["jan", "jun", "april", "may", "june", "august"]);

/** Names that nobody here has: those that begin with one that people are given. */
function unknownNames(texts: readonly Ready[], sure: readonly Person[]): string[] {
  const known = sure.flatMap(({ name, handles }) => formsOfName(name, handles));
  const names = texts.flatMap(({ text }) =>
    [...text.normalize("NFC").matchAll(capitalised)].flatMap(([run]) => nameIn(run)),
  );
  const whole = [...new Set(names)].filter((name) => {
    const ready = readable(name);
    return !known.some(({ pattern }) => foundIn(ready, pattern).length > 0);
  });
  return whole.filter((name) => !whole.some((other) => other.startsWith(`${name} `)));
}

/** "Then Priya Natarajan" tells of Priya Natarajan. */
function nameIn(run: string): string[] {
  const words = run.trim().split(/[ \u00a0]+/);
  const from = words.findIndex((word) => isGiven(bare(word)));
  const name = words
    .slice(from, from + 3)
    .map((word) => (/^\p{Lu}\.$/u.test(word) ? word : bare(word)));
  return from === -1 ? [] : [name.join(" ")];
}

const bare = (word: string): string => word.replace(/(?:['’]s?|[.-]+)$/u, "");

function isGiven(word: string): boolean {
  const folded = foldedWords(word);
  return givenNames.has(folded.split("-")[0] ?? "") && !months.has(folded);
}

/** "engineer A", "engineer B": each once, and none that somebody has already. */
function withSuggestions(views: readonly Omit<NameView, "suggested">[]): NameView[] {
  const given = new Set(views.flatMap(({ role }) => role ?? []));
  let next = 0;
  return views.map((view) => {
    if (view.role !== null) return { ...view, suggested: view.role };
    let suggested: string;
    do {
      suggested = `engineer ${next < 26 ? String.fromCharCode(65 + next) : next + 1}`;
      next += 1;
    } while (given.has(suggested));
    return { ...view, suggested };
  });
}
