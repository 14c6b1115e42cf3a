import { singular } from "./letters";
import { givenNames } from "./names";
import {
  anybody,
  departments,
  groups,
  makesPerson,
  makesThing,
  nobody,
  ofDepartments,
  outsiders,
  personPronouns,
  roles,
  rolesOfBoth,
  thingPronouns,
  wePronouns,
} from "./people";
import type { Phrase } from "./phrases";
import type { Sentence, Token } from "./sentences";
import { companies, machines, tools } from "./things";
import { words } from "./words";

/**
 * What a phrase stands for. "name": a capitalised word that may be a person, a tool or a company.
 * "unknown": a noun on no list.
 */
export type Who =
  | "we"
  | "person"
  | "people"
  | "nobody"
  | "they"
  | "outsider"
  | "name"
  | "thing"
  | "unknown";

/** People for sure. */
export const SURELY_PEOPLE: ReadonlySet<Who> = new Set<Who>(["we", "person", "people", "nobody"]);
/** People when the verb is one of minds or duties. */
export const LIKELY_PEOPLE: ReadonlySet<Who> = new Set<Who>([...SURELY_PEOPLE, "name", "they"]);

const PEOPLE_GROUPS = words(
  "security platform infrastructure sre ops operations support product data database network release on-call oncall response incident leadership management development engineering qa backend frontend payments core internal vendor our their whole entire",
);

const SHIFTS = /^(?:night|day|morning|evening|weekend|duty|oncall|support|ward)$/;

export function whoIs(sentence: Sentence, phrase: Phrase, own: ReadonlySet<string>): Who {
  const tokens = sentence.slice(phrase.from, phrase.to);
  if (namesOwnWord(tokens, own)) return "thing";
  const head = headOf(tokens);
  if (!head) return "unknown";
  const { token, at } = head;
  const before = tokens[at - 1];
  const word = singular(token.low);
  if (
    tokens.some(({ low }) => nobody.has(low) || low === "neither") ||
    (before?.low === "no" && word === "one")
  )
    return "nobody";
  if (before?.low === "no" && isRole(word)) return "nobody";
  if (wePronouns.has(token.low)) return "we";
  const walks =
    makesPerson.has(before?.low ?? "") || (token.low === "guards" && before?.tag === "DET");
  if (rolesOfBoth.has(word))
    return walks || isMeant(sentence, phrase.to) ? roleOf(token, word) : "unknown";
  if (token.low === "they" || token.low === "them") return "they";
  if (personPronouns.has(token.low) || anybody.has(token.low)) return "person";
  if (thingPronouns.has(token.low)) return "thing";
  if (token.text.startsWith("@") || tokens[at - 1]?.low === "@")
    return /bot$/.test(token.low) ? "thing" : "person";
  if (isGroup(word, tokens, at)) return tokens.some(({ low }) => low === "our") ? "we" : "people";
  if (
    word === "agent" &&
    /^(?:support|sales|service|field|call|helpdesk|human|desk)$/.test(before?.low ?? "")
  )
    return "person";
  if (isRole(word)) return isMadeThing(word, before) ? "thing" : roleOf(token, word);
  if (outsiders.has(word)) return "outsider";
  if (token.tag === "NAME")
    return isKnownAsPerson(sentence, phrase) ? "person" : nameKind(tokens, at);
  return machines.has(word) ? "thing" : "unknown";
}

function namesOwnWord(tokens: readonly Token[], own: ReadonlySet<string>): boolean {
  if (own.size === 0) return false;
  return tokens.some(
    ({ low }, at) => own.has(low) || own.has(`${low} ${tokens[at + 1]?.low ?? ""}`),
  );
}

/** The word that the phrase is about: the last noun before "of" or "'s". */
function headOf(tokens: readonly Token[]): { token: Token; at: number } | undefined {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token && ["NOUN", "NAME", "PRON"].includes(token.tag)) return { token, at };
  }
  const at = tokens.length - 1;
  const token = tokens[at];
  return token && token.tag !== "DET" ? { token, at } : undefined;
}

const isRole = (word: string): boolean => roles.has(word) || OCCUPATION.test(word);

/** A word for what one does for a living, known by its end. */
const OCCUPATION = /^(?!.*(?:list|sist)$)[a-z]{4,}(?:ist|ician)$/;

function roleOf(token: Token, word: string): Who {
  return token.low !== word || token.low === "people" ? "people" : "person";
}

/** "the etcd operator", "a cert manager"; but "an AWS employee". */
function isMadeThing(word: string, before: Token | undefined): boolean {
  if (
    !before ||
    !/^(?:operator|manager|handler|watcher|agent|controller|scheduler|director|installer|coordinator|maintainer|writer|planner|dispatcher|lead|leader|pilot|monitor|executive|member|editor|guard|author|owner)$/.test(
      word,
    )
  )
    return false;
  return makesThing.has(before.low) || tools.has(before.low);
}

function isGroup(word: string, tokens: readonly Token[], at: number): boolean {
  if (isDepartment(tokens, at)) return true;
  // "ops" has no singular
  const whole = tokens[at]?.low ?? "";
  if (groups.has(whole) && whole !== "operations" && !groups.has(word)) return true;
  if (!groups.has(word) && word !== "group") return false;
  const before = tokens[at - 1];
  // "the night shift" works, "a load pattern shift" happens.
  if (word === "shift" && before?.tag === "NOUN") return SHIFTS.test(before.low);
  if (word === "group") return before !== undefined && PEOPLE_GROUPS.has(before.low);
  return !(word === "support" && before?.tag === "NOUN" && makesThing.has(before.low));
}

function isDepartment(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!departments.has(tokens[at]?.low ?? "")) return false;
  return before ? ofDepartments.has(before.low) : tokens[at]?.low !== "operations";
}

/** Somebody is "he" or "she" further on. */
const isMeant = (sentence: Sentence, from: number): boolean =>
  sentence.slice(from).some(({ low }) => /^(?:he|she|his|her|him)$/.test(low));

/** "Mr. Yamashita", or a name that is "he" or "she" in the rest of the sentence. */
function isKnownAsPerson(sentence: Sentence, { from, to }: Phrase): boolean {
  const names = sentence.slice(from, to);
  const titled = names.some(({ text }) => /^(?:Mr|Mrs|Ms|Dr|Prof)\.?$/.test(text));
  const others = [...sentence.slice(0, from), ...sentence.slice(to)];
  const alone = !others.some(({ tag, low }) => tag === "NAME" && givenNames.has(low));
  const known = names.some(({ low }) => tools.has(low) || companies.has(low) || machines.has(low));
  const roleThere = others.some(({ low }) => roles.has(singular(low)));
  return titled || (isMeant(sentence, to) && alone && !known && !roleThere);
}

/** A name with a noun behind it was already taken for that noun: "Alex DB". */
function nameKind(tokens: readonly Token[], at: number): Who {
  const names = tokens.filter(({ tag }) => tag === "NAME");
  const [first = tokens[at]] = names;
  if (!first) return "unknown";
  const acronym = /^[A-Z0-9]{2,}$/.test(first.text);
  const given = !acronym && (givenNames.has(first.low) || names.some(({ accented }) => accented));
  if (given && !machines.has(tokens[at]?.low ?? "")) return "person";
  if (names.length === 1 && companies.has(first.low)) return "name";
  if (names.some(({ low }) => tools.has(low) || companies.has(low))) return "thing";
  if (machines.has(tokens[at]?.low ?? "") || /\d|^[A-Z]{2,}$/.test(tokens[at]?.text ?? ""))
    return "thing";
  return "name";
}
