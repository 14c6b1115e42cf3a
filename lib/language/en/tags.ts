import { singular } from "./letters";
import { givenNames } from "./names";
import { groups, roles } from "./people";
import { companies, tools } from "./things";
import { words } from "./words";

export type Tag =
  | "NOUN"
  | "NAME"
  | "PRON"
  | "OWN"
  | "VERB"
  | "AUX"
  | "ADJ"
  | "ADV"
  | "DET"
  | "ADP"
  | "AND"
  | "IF"
  | "NUM"
  | "TO"
  | "NOT"
  | "POS"
  | "PUNCT"
  | "OTHER";

const TAGS: Record<string, Tag> = {
  NOUN: "NOUN",
  PROPN: "NAME",
  PRON: "PRON",
  VERB: "VERB",
  AUX: "AUX",
  ADJ: "ADJ",
  ADV: "ADV",
  DET: "DET",
  ADP: "ADP",
  CCONJ: "AND",
  SCONJ: "IF",
  NUM: "NUM",
  PUNCT: "PUNCT",
  SYM: "PUNCT",
};
const AUXILIARIES = words(
  "be am is are was were been being 're 'm have has had 've 'd do does did will would shall should can could may might must ca wo sha 'll ought having",
);
const OWN = words("my your his her its our their whose");
const SUBORDINATORS = words(
  "if because since although though unless until when whenever while where whether whereas once lest",
);
/** Nouns that the tagger takes for something else. */
const NOUNS = words(
  "alert alerts page pages oncall deploy deploys rollout rollback runbook postmortem failover cron config configs backup backups monitoring alerting logging someone_else dev devs ops",
);
const VERBS = words(
  "forgot forgotten forgets forgetting neglected overlooked misread mistyped misconfigured mishandled misjudged botched bungled broke fatfingered misunderstood doublecheck doublechecked copypasted",
);
const VERBS_TOO = words(
  "lead support pilot guard author shift partner board crew head staff people chair captain process clerk page coordinate editor boss shift handle fellow expert man master",
);
const ADVERBS = words(
  "accidentally mistakenly inadvertently erroneously obviously clearly properly carefully carelessly simply just also then still",
);

/** What a word is, given the tagger's opinion. */
export function correctedTag(text: string, tag: string): Tag {
  const low = text.toLowerCase();
  if (/^x{1,6}$/.test(text)) return "NOUN";
  if (low === "not" || low === "n't" || low === "never") return "NOT";
  if (low === "to") return tag === "ADP" ? "ADP" : "TO";
  if (low === "'s" || low === "'") return tag === "AUX" || tag === "VERB" ? "AUX" : "POS";
  if (AUXILIARIES.has(low)) return "AUX";
  if (OWN.has(low)) return "OWN";
  if (SUBORDINATORS.has(low)) return "IF";
  if (VERBS.has(low)) return "VERB";
  if (ADVERBS.has(low)) return "ADV";
  if (NOUNS.has(low)) return "NOUN";
  if (text === "IT") return "NOUN";
  if (isTitle(text) && (givenNames.has(low) || tools.has(low) || companies.has(low))) return "NAME";
  const known = roles.has(singular(low)) || groups.has(singular(low));
  if (known && (tag !== "VERB" || !VERBS_TOO.has(singular(low)))) return "NOUN";
  if (tag === "PROPN" && /^[A-Z]?[a-z]+(?:tion|sion|ment|ness|ity|ing|sis|ship)$/.test(text))
    return "NOUN";
  return TAGS[tag] ?? "OTHER";
}

const isTitle = (text: string): boolean => /^\p{Lu}/u.test(text);
