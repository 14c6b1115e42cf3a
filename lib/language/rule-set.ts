export type RuleName =
  | "person-at-fault"
  | "human-error"
  | "hindsight"
  | "root-cause"
  | "blame-by-passive"
  | "vague-action"
  | "no-owner";

/** Where a sentence stands. What is an action must also say what will be different. */
export type Place = "prose" | "action";

/**
 * A stretch of a text that is read as one: a paragraph, a list item, a heading, a table cell. `text`
 * is as long as the source's stretch: what is not the writer's own prose (marks, links' addresses)
 * is blank, and what stands for a thing (code, a quotation) is a word of x's.
 */
export type Passage = {
  text: string;
  start: number;
  kind: "paragraph" | "item" | "heading" | "cell";
  place: Place;
};

export type Context = {
  /** The organisation's names of things, in lower case. */
  ownWords: ReadonlySet<string>;
  /** Whether an action has an owner; undefined when nobody knows. */
  owner?: boolean;
};

/** What a rule says of `passage.text.slice(start, end)`. */
export type Remark = {
  rule: RuleName;
  start: number;
  end: number;
  why: string;
  suggestions: string[];
};

/** What a folder of a language gives. */
export interface LanguageRules {
  /** Primary subtag of BCP 47: "en". */
  language: string;
  /** Whether what stands under such a heading in a document are actions. */
  isActionHeading(heading: string): boolean;
  remarksOn(passage: Passage, context: Context): Remark[];
  /** For an answer that is nothing but somebody: "Marta", "the on-call engineer". */
  onlyNames(passage: Passage, context: Context): Remark | undefined;
}
