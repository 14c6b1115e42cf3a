import type { Outcome } from "@/lib/db/generated/enums";
import { drawnOf, minutesInWords, pathOf, type TowerMark } from "./tower";

/** What let the change by. */
export const passedBy = new Set<Outcome | null>([
  "let_through",
  "fired_unseen",
  "bypassed",
  "not_there",
]);

/** "The change passed five layers; monitoring held after 11 min." The figure in a few sentences. */
export function towerInWords(marks: readonly TowerMark[]): string {
  const path = pathOf(marks);
  if (!path) return "No layer is marked yet.";
  const { from, until, held } = path;
  const met = marks.slice(from);
  const passed = marks.slice(from, until).filter(({ outcome }) => passedBy.has(outcome)).length;
  const way =
    from === 0 ? wayOf(passed, held) : wayFrom(marks[from]?.name ?? "", passed, held, until > from);
  return [
    way,
    alsoHeld(marks.slice(until + 1).filter(({ outcome }) => outcome === "held")),
    cheapestOf(marks.find(({ cheapest, outcome }) => cheapest && outcome !== null)),
    stillOpen(met.filter(({ outcome }) => outcome === null).length),
  ]
    .filter(Boolean)
    .join(" ");
}

function wayOf(passed: number, held: TowerMark | null): string {
  if (!held)
    return passed === 0
      ? "No layer stood in the way of the change."
      : `The change passed ${counted(passed)}; none held.`;
  return passed === 0
    ? `${held.name} held${after(held)} before anything was passed.`
    : `The change passed ${counted(passed)}; ${midSentence(held.name)} held${after(held)}.`;
}

/** @param further whether it went past the layer at which it came in. */
function wayFrom(entry: string, passed: number, held: TowerMark | null, further: boolean): string {
  const start = `The change came in at ${midSentence(entry)}`;
  if (held && !further) return `${start}, which held${after(held)}.`;
  const end = held ? `${midSentence(held.name)} held${after(held)}.` : "none held.";
  return passed === 0
    ? `${start}; ${held ? end : "no layer stood in its way."}`
    : `${start} and passed ${counted(passed)}; ${end}`;
}

function alsoHeld(layers: readonly TowerMark[]): string {
  const names = layers.map(
    (layer, index) => `${index === 0 ? layer.name : midSentence(layer.name)}${within(layer)}`,
  );
  return names.length === 0 ? "" : `${listed(names)} held as well.`;
}

const cheapestOf = (layer: TowerMark | undefined): string =>
  layer ? `The cheapest place to catch it: ${midSentence(layer.name)}.` : "";

const stillOpen = (open: number): string =>
  open === 0 ? "" : `${capital(counted(open))} ${open === 1 ? "is" : "are"} not marked yet.`;

/** Everything that a figure shows, layer by layer: its text alternative. */
export function towerAloud(marks: readonly TowerMark[]): string {
  const layers = drawnOf(marks).map(({ name, words }) => `${name}: ${words}`);
  return layers.length === 0 ? towerInWords(marks) : `${towerInWords(marks)} ${layers.join("; ")}.`;
}

const after = ({ heldAfterMin }: TowerMark): string => {
  if (typeof heldAfterMin !== "number") return "";
  return heldAfterMin === 0 ? " at once" : ` after ${minutesInWords(heldAfterMin)}`;
};

const within = (layer: TowerMark): string => {
  const words = after(layer).trim();
  return words && ` (${words})`;
};

const numbers = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

const counted = (count: number): string =>
  `${numbers[count] ?? count} ${count === 1 ? "layer" : "layers"}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Monitoring" inside a sentence, but "QA" and "E2E tests" as they are. */
export const midSentence = (name: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
