import { bringing, mindLapses, slipAdverbs } from "./lapses";
import type { Token } from "./sentences";
import type { Tag } from "./tags";

/** What a word is can hang on its neighbours: "the team lead forgot", "disabled the alarm". */
export function amongNeighbours(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const tag = tagAmong(token, tokens[at - 1], tokens[at + 1]);
    return tag === token.tag ? token : { ...token, tag };
  });
}

function tagAmong(token: Token, before: Token | undefined, next: Token | undefined): Tag {
  const { tag, low, lemma } = token;
  const opensObject = next?.tag === "DET" || next?.tag === "OWN";
  if (low === "once" && before?.tag === "NOT") return "ADV";
  if (low === "care" && before && /^(?:enough|due|proper|no|little|great)$/.test(before.low))
    return "NOUN";
  if (low === "enough" && next && /^(?:care|attention|thought|time|caution)$/.test(next.low))
    return "ADJ";
  if (low === "neither" && next?.tag === "VERB") return "NOT";
  if (low === "lead" && isNominal(before) && next?.low !== "to") return "NOUN";
  if (low === "do" && before?.tag === "NOT" && opensObject) return "VERB";
  if (tag === "NOUN" && mindLapses.has(lemma) && /ed$/.test(low)) return "VERB";
  if (tag === "ADJ" && /[a-z]{2}ed$/.test(low) && isActor(before) && opensObject) return "VERB";
  if (tag === "ADJ" && isActor(before) && /^(?:mixed|messed|screwed)$/.test(low)) return "VERB";
  if (low === "confused" && before?.tag === "NAME" && next?.tag !== "PUNCT") return "VERB";
  const acts = bringing.has(lemma) || bringing.has(low);
  if (tag === "NOUN" && acts && isActor(before) && next?.tag === "DET") return "VERB";
  // "The configuration file had", "the release broke"
  const verbFollows = next?.tag === "AUX" || (next?.tag === "VERB" && next.low !== next.lemma);
  if (tag === "VERB" && low === lemma && isNominal(before) && verbFollows) return "NOUN";
  // "the first alert"
  const between = before?.tag === "DET" && (next?.tag === "NOUN" || next?.tag === "ADJ");
  if (tag === "ADV" && between && !/ly$/.test(low)) return "ADJ";
  // "had been wrongly edited"
  const done = tag === "ADJ" && /[a-z]{2}ed$/.test(low);
  if (done && before?.tag === "ADV" && slipAdverbs.has(before.low) && next?.tag !== "NOUN")
    return "VERB";
  const modifies = (before?.tag === "DET" || before?.tag === "OWN") && next?.tag === "NOUN";
  const base = low === lemma || /ing$/.test(low);
  return tag === "VERB" && modifies && base ? "NOUN" : tag;
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && ["NOUN", "NAME", "DET", "OWN", "ADJ"].includes(token.tag);

const isActor = (token: Token | undefined): boolean =>
  token !== undefined && ["NOUN", "NAME", "PRON", "ADV"].includes(token.tag);
