import type { Outcome } from "@/lib/db/generated/enums";

/** What a figure needs of each layer, in the order of the row. */
export type TowerMark = { slug: string; name: string; outcome: Outcome | null };

export const outcomeWords: Record<Outcome, string> = {
  held: "held",
  let_through: "let it through",
  fired_unseen: "fired, nobody saw",
  bypassed: "bypassed",
  not_there: "not there",
  does_not_apply: "does not apply",
};

/** In the order in which the step offers them. */
export const outcomes = Object.keys(outcomeWords) as Outcome[];

export const wordsOf = (outcome: Outcome | null): string =>
  outcome === null ? "not marked" : outcomeWords[outcome];

/**
 * Where the change went: through the first `through` layers and, when `held` is there, no further
 * than that one. Null while nothing is marked, for then nothing is known.
 */
export function pathOf<T extends TowerMark>(marks: readonly T[]): Path<T> | null {
  if (marks.every(({ outcome }) => outcome === null)) return null;
  const end = marks.findIndex(({ outcome }) => outcome === "held");
  return end === -1
    ? { through: marks.length, held: null }
    : { through: end, held: marks[end] ?? null };
}

type Path<T> = { through: number; held: T | null };

const passedBy = new Set<Outcome | null>(["let_through", "fired_unseen", "bypassed", "not_there"]);

/** "The change passed five layers; monitoring held." The figure in one or two sentences. */
export function towerInWords(marks: readonly TowerMark[]): string {
  const path = pathOf(marks);
  if (!path) return "No layer is marked yet.";
  const passed = marks.slice(0, path.through).filter(({ outcome }) => passedBy.has(outcome)).length;
  const beyond = marks.slice(path.through + 1).filter(({ outcome }) => outcome === "held");
  const open = marks.filter(({ outcome }) => outcome === null).length;
  return [wayOf(passed, path.held?.name), alsoHeld(beyond), stillOpen(open, marks.length)]
    .filter(Boolean)
    .join(" ");
}

function wayOf(passed: number, held: string | undefined): string {
  if (held === undefined)
    return passed === 0
      ? "No layer stood in the way of the change."
      : `The change passed ${counted(passed)}; none held.`;
  return passed === 0
    ? `${held} held before anything was passed.`
    : `The change passed ${counted(passed)}; ${midSentence(held)} held.`;
}

function alsoHeld(layers: readonly TowerMark[]): string {
  const names = layers.map(({ name }, index) => (index === 0 ? name : midSentence(name)));
  return names.length === 0 ? "" : `${listed(names)} held as well.`;
}

function stillOpen(open: number, all: number): string {
  if (open === 0) return "";
  if (open === all) return "";
  return `${capital(counted(open))} ${open === 1 ? "is" : "are"} not marked yet.`;
}

/** Everything that the figure shows, layer by layer: its text alternative. */
export const towerAloud = (marks: readonly TowerMark[]): string =>
  `${towerInWords(marks)} ${marks.map(({ name, outcome }) => `${name}: ${wordsOf(outcome)}`).join("; ")}.`;

const numbers = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

const counted = (count: number): string =>
  `${numbers[count] ?? count} ${count === 1 ? "layer" : "layers"}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Monitoring" inside a sentence, but "QA" and "E2E tests" as they are. */
const midSentence = (name: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
