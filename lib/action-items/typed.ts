import type { ActionType } from "@/lib/db/generated/enums";

const named: [ActionType, RegExp][] = [
  ["prevent", /^prevent(ion|ative|ive|ing|s)?$/i],
  ["detect", /^(detect(ion|ive|ing|s)?|monitoring|alerting)$/i],
  ["respond", /^(respond(ing|s)?|response|mitigat(e|es|ion|ing|ive)|recovery)$/i],
  ["learn", /^(learn(ing|ings|s)?|training|knowledge)$/i],
];

/** The type that a word in a document means, as a table's cell or a heading; nothing for others. */
export function typeNamed(word: string | undefined): ActionType | undefined {
  const bare = (word ?? "").replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return named.find(([, form]) => form.test(bare))?.[0];
}
