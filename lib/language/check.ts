import { blocksOf } from "./blocks";
import { languageOf } from "./detect";
import { english } from "./en/rules";
import type { Context, LanguageRules, Passage, Remark, RuleName } from "./rule-set";

/** "document": a whole Markdown text, in which lists under a heading like "Actions" are actions. */
export type Field = "prose" | "action" | "document";

export type Options = {
  field?: Field;
  /** BCP 47. Absent: judged from the text, paragraph by paragraph. */
  language?: string;
  /** Names of services and the like that look like people. */
  ownWords?: Iterable<string>;
  /** For an action: whether it has an owner. Absent: not known, and nothing is said. */
  owner?: boolean;
};

export type Finding = {
  rule: RuleName;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  quote: string;
  /** One line. */
  why: string;
  /** Words that may stand in place of `quote`. */
  suggestions: string[];
};

const MOST = 200;
const languages: readonly LanguageRules[] = [english];

/** What the coach would ask about, in order of the text; nothing for a language without rules. */
export function checkText(
  text: string,
  options: Options = {},
  ruleSets: readonly LanguageRules[] = languages,
): Finding[] {
  const context = contextOf(options);
  return passagesWithRules(text, options, ruleSets)
    .flatMap(({ passage, rules }) =>
      rules.remarksOn(passage, context).map((remark) => findingOf(remark, passage, text)),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ rule }, at, all) => rule !== "no-owner" || isFirst(rule, at, all))
    .slice(0, MOST);
}

/** An action of several lines has still one owner. */
const isFirst = (rule: RuleName, at: number, all: readonly Finding[]): boolean =>
  all.findIndex((finding) => finding.rule === rule) === at;

export function contextOf({ ownWords, owner }: Options): Context {
  const own = new Set<string>();
  for (const word of ownWords ?? []) own.add(word.trim().toLowerCase());
  return { ownWords: own, owner };
}

export type Judged = { passage: Passage; rules: LanguageRules };

/** The passages of a text that have a language whose rules are known. */
export function passagesWithRules(
  text: string,
  options: Options,
  ruleSets: readonly LanguageRules[] = languages,
): Judged[] {
  const known = (code: string) => ruleSets.find(({ language }) => language === code);
  const said = options.language?.split("-")[0]?.toLowerCase();
  if (said && !known(said)) return [];
  const blocks = blocksOf(text);
  const whole = said ?? languageOf(blocks.map(({ text }) => text).join("\n")) ?? "en";
  let rulesAbove: LanguageRules | undefined;
  let underActions = false;
  return blocks.flatMap((block) => {
    const rules = known(languageOf(block.text) ?? whole);
    rulesAbove = rules ?? rulesAbove;
    if (block.kind === "heading") underActions = rulesAbove?.isActionHeading(block.text) ?? false;
    const isAction = options.field === "action" || (options.field === "document" && underActions);
    const place = isAction && block.kind !== "heading" ? "action" : "prose";
    return rules ? [{ passage: { ...block, place }, rules }] : [];
  });
}

export function findingOf(remark: Remark, passage: Passage, text: string): Finding {
  const start = passage.start + remark.start;
  const end = passage.start + remark.end;
  return { ...remark, start, end, quote: text.slice(start, end) };
}
