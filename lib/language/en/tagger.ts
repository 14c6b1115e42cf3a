import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";

const key = Symbol.for("parapet.language.en.tagger");
const shared = globalThis as { [key]?: WinkMethods };

/**
 * One for the process, made when the first text comes: it holds some 50 MB, and making it again over
 * the same model, as a development server does with each change, makes the model grow until it breaks.
 */
export function tagger(): WinkMethods {
  shared[key] ??= winkNLP(model, ["sbd", "pos"]);
  return shared[key];
}
