import { milestoneWords } from "@/lib/timeline/words";
import { whenWritten } from "@/lib/timeline/written-times";
import { type Form, formsOf, groupsOf, type Leaf, plain } from "./prose";
import type { InsidePart, Place } from "./schema";
import type { Source, SourceEvent } from "./source";

/** A text of the inside, as a reader sees it. */
export type Passage = {
  place: Place;
  section: InsidePart["section"];
  label: string;
  /** Its parts, one a line. */
  groups: Leaf[][];
  /** Of formatted text, around the same parts. */
  forms?: Form[];
};

const telling = [
  ["summary", "Summary"],
  ["impact", "Who noticed"],
  ["surprised", "What surprised us"],
  ["wentWell", "What went well"],
  ["lucky", "Where we got lucky"],
] as const;

/** Every text that could get out, in the order in which it is read. */
export function passagesOf(source: Source): Passage[] {
  const { title, team, severity, services, layers, cheapestNote } = source;
  const cheapest = layers.some((layer) => layer.cheapest) ? cheapestNote : "";
  return [
    lines("head", "title", "Title", title),
    lines("head", "team", "Team", team),
    lines("head", "severity", "Severity", severity ?? ""),
    lines("head", "services", "Services", ...services),
    ...telling.slice(0, 1).map(([field, label]) => prose("telling", field, label, source[field])),
    ...layers.map(({ slug, name, note }) => lines("layers", `layer:${slug}`, name, name, note)),
    lines("layers", "cheapest", "The cheapest place to catch it", cheapest),
    ...source.events.map((event) =>
      prose("timeline", `event:${event.id}`, labelOf(event), event.text),
    ),
    ...source.whys.map(({ id, question, answer }, index) =>
      lines("whys", `why:${id}`, `Why ${index + 1}`, question, answer),
    ),
    ...source.actions.map(({ id, title: action, detail }, index) =>
      lines("actions", `action:${id}`, `Action ${index + 1}`, action, detail),
    ),
    ...source.lessons.map(({ id, text, tags }, index) =>
      lines("lessons", `lesson:${id}`, `Lesson ${index + 1}`, text, ...tags),
    ),
    ...telling.slice(1, 2).map(([field, label]) => prose("telling", field, label, source[field])),
    ...source.figures.map(({ id, amount, unit }) =>
      lines("telling", `figure:${id}`, "Impact in numbers", amount, unit),
    ),
    ...telling.slice(2).map(([field, label]) => prose("telling", field, label, source[field])),
    ...source.pictures.map(({ id, caption }, index) =>
      lines("pictures", `caption:${id}`, `Picture ${index + 1}`, caption),
    ),
  ];
}

type Section = InsidePart["section"];

/** Texts that stand as they are written. Empty ones keep their place, so that each is found again. */
const lines = (section: Section, place: Place, label: string, ...texts: string[]): Passage => ({
  ...{ section, place, label },
  groups: texts.map((text) => (text === "" ? [] : [plain(text)])),
});

function prose(section: Section, place: Place, label: string, markdown: string): Passage {
  const forms = formsOf(markdown);
  return { section, place, label, forms, groups: groupsOf(forms) };
}

function labelOf(event: SourceEvent): string {
  const when = event.precision === "unknown" ? "some time" : whenWritten(event, "UTC");
  return event.milestone ? `${when}, ${milestoneWords[event.milestone]}` : when;
}

/** The parts joined as a span counts in them. */
export const textOf = ({ groups }: Pick<Passage, "groups">): string =>
  groups.map((leaves) => leaves.map(({ text }) => text).join("")).join("\n");

/** Where in that text one look ends and another begins. */
export function edgesOf({ groups }: Pick<Passage, "groups">): ReadonlySet<number> {
  const edges = new Set<number>();
  let at = 0;
  for (const leaves of groups) {
    for (const { text } of leaves) {
      edges.add(at);
      at += text.length;
    }
    at += 1;
  }
  return edges;
}

/** Whether a place is left out, by itself or with its section. */
export function isOut(out: ReadonlySet<string>, passage: Pick<Passage, "place" | "section">) {
  return out.has(passage.place) || out.has(`section:${passage.section}`);
}
