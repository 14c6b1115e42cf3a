import type { LanguageRules } from "../rule-set";
import { sentencesOf } from "./sentences";
import { type Who, whoIs } from "./who";
import { whyOf } from "./why";

const SOMEBODY = new Set<Who>(["we", "person", "people", "they", "nobody"]);

/** "Marta", "Because of the on-call engineer.", "Us": an answer that is nothing but somebody. */
export const onlyNames: LanguageRules["onlyNames"] = ({ text }, { ownWords }) => {
  const sentences = sentencesOf(text);
  const tokens = (sentences[0] ?? []).filter(({ tag }) => tag !== "PUNCT");
  if (sentences.length !== 1 || tokens.length === 0 || tokens.length > 8) return undefined;
  const lead = /^(?:because|due|of|to|it|was|is|by|thanks|'s)$/;
  let from = 0;
  while (from < tokens.length - 1 && lead.test(tokens[from]?.low ?? "")) from++;
  const phrase = tokens.slice(from);
  const plain = phrase.every(({ tag }) =>
    ["NOUN", "NAME", "PRON", "DET", "OWN", "ADJ", "NUM", "AND", "ADP"].includes(tag),
  );
  if (!plain || !SOMEBODY.has(whoIs(phrase, { from: 0, to: phrase.length }, ownWords)))
    return undefined;
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (!first || !last) return undefined;
  return {
    rule: "person-at-fault",
    start: first.start,
    end: last.end,
    why: whyOf("person"),
    suggestions: [],
  };
};
