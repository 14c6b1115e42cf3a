import { type PublicContent, plainOf } from "./content";
import { differences } from "./differences";
import { decidedFinds } from "./finds";
import { namesIn } from "./names";
import { contentOf } from "./redact";
import { type Redacted, type RedactedPassage, redacted } from "./redacted";
import type {
  EditionEditorView,
  EditionView,
  InsidePart,
  NameView,
  Span,
  Stretch,
  Strikes,
} from "./schema";
import { nameOf, seenOf } from "./seen";
import { saysStruck, struckSaid } from "./slug";
import type { Source } from "./source";
import { occurrences } from "./striking";

type Looked = Pick<
  EditionEditorView,
  | "inside"
  | "preview"
  | "seen"
  | "finds"
  | "names"
  | "pictures"
  | "lost"
  | "problems"
  | "differs"
  | "changes"
>;

type About = {
  edition: Pick<EditionView, "slug" | "expiresOn" | "indexed" | "listed"> | null;
  isPublished: boolean;
  /** What is out now, and the name of the preview that it was made of; or null. */
  out: { content: PublicContent; shown: string | null } | null;
};

/** Everything that the editor shows of a source and its strikes. */
export function lookAt(source: Source, strikes: Strikes, about: About): Looked {
  const texts = redacted(source, strikes);
  const preview = contentOf(source, strikes, texts);
  const shown = nameOf(preview);
  const slug = about.edition?.slug ?? "";
  const finds = decidedFinds(source, strikes, texts, slug);
  const names = namesIn(source, strikes, texts, slug);
  const lost = lostIn(texts);
  const problems = [
    ...(about.isPublished ? [] : ["The postmortem is not published. Publish it first."]),
    ...(plainOf(preview.title).trim() === "" ? ["Strangers need a title. Give it one."] : []),
    ...undecided(finds, "Strike or keep what was found first"),
    ...undecided(named(names, true), "Say what becomes of these people first"),
    ...undecided(named(names, false), "Look once at what is written like a name"),
    ...(lost.length > 0 ? [lostInWords(lost)] : []),
    ...(saysStruck(slug, texts.plan.everywhere) ? [struckSaid] : []),
    ...(isOver(about.edition?.expiresOn)
      ? ["The day until which it may be read has passed. Choose a later one, or none."]
      : []),
  ];
  return {
    inside: texts.passages.flatMap((passage) => insideOf(passage, strikes)),
    preview,
    seen: seenOf(shown, about.edition),
    ...{ finds, names, lost, problems },
    pictures: source.pictures.map((picture) => ({
      ...picture,
      letOut: strikes.pictures.includes(picture.id),
    })),
    differs: about.out !== null && about.out.shown !== shown,
    changes: about.out ? differences(about.out.content, preview) : [],
  };
}

const named = (names: readonly NameView[], isKnown: boolean): Decided[] =>
  names.flatMap(({ name, known, state }) => (known === isKnown ? [{ words: name, state }] : []));

type Decided = { words: string; state: "open" | "struck" | "kept" };

function undecided(all: readonly Decided[], sentence: string): string[] {
  const open = all.filter(({ state }) => state === "open");
  const named = open.slice(0, 3).map(({ words }) => `“${shortened(words)}”`);
  const more = open.length > 3 ? ` and ${open.length - 3} more` : "";
  return open.length === 0 ? [] : [`${sentence}: ${named.join(", ")}${more}.`];
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

const lostInWords = (lost: readonly Span[]): string =>
  `The text has changed around ${lost.length === 1 ? "a strike" : `${lost.length} strikes`}: ${lost
    .slice(0, 3)
    .map(({ words }) => `“${shortened(words)}”`)
    .join(", ")}. Look there once more.`;

/** Those whose words do not stand there as often any more. */
function lostIn({ passages, plan }: Redacted): Span[] {
  const texts = new Map(passages.map(({ place, text }) => [place, text]));
  return plan.spans.flatMap(({ span, pattern }) => {
    const text = texts.get(span.place);
    const stands = text === undefined ? 0 : occurrences(text, span.words, pattern).length;
    return stands < span.nth ? [span] : [];
  });
}

/** Strangers read it to the end of that day, in UTC. */
const isOver = (expiresOn: string | null | undefined): boolean =>
  !!expiresOn && new Date().toISOString().slice(0, 10) > expiresOn;

function insideOf(passage: RedactedPassage, strikes: Strikes): InsidePart[] {
  const { place, section, label, out, text } = passage;
  if (text.trim() === "") return [];
  const outItself = strikes.out.includes(place);
  return [{ place, section, label, out, outItself, text: stretchesOf(passage) }];
}

function stretchesOf({ text, strikes }: RedactedPassage): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end, by, index, instead } of strikes) {
    if (start > done) stretches.push({ text: text.slice(done, start) });
    stretches.push({ text: text.slice(start, end), strike: { by, index, instead } });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
}
