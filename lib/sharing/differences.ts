import type { Box } from "@/lib/attachments/encoding";
import { type Block, type Piece, type PublicContent, type PublicWhy, plainOf } from "./content";
import { picturesIn } from "./pictures";
import { groupsOf } from "./prose";
import type { PublicDifference } from "./schema";

type Line = { where: string; text: string };

/**
 * What strangers would read differently, part by part and line by line, as far as words tell it: an
 * order, a look, or which picture it is may differ besides.
 */
export function differences(before: PublicContent, after: PublicContent): PublicDifference[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const places = [...new Set([...old, ...fresh].map(({ where }) => where))];
  return places.flatMap((where) => {
    const gone = without(old, fresh, where);
    const come = without(fresh, old, where);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      where,
      before: gone[index] ?? "",
      after: come[index] ?? "",
    }));
  });
}

/** The lines of one that the other has not, each as often. */
function without(lines: readonly Line[], others: readonly Line[], where: string): string[] {
  const there = new Map<string, number>();
  for (const line of others)
    if (line.where === where) there.set(line.text, (there.get(line.text) ?? 0) + 1);
  return lines.flatMap(({ text, ...line }) => {
    if (line.where !== where) return [];
    const left = there.get(text) ?? 0;
    there.set(text, left - 1);
    return left > 0 ? [] : [text];
  });
}

/** Everything that is read, in lines. */
export function linesOf(content: PublicContent): Line[] {
  const line = (where: string, ...parts: string[]): Line[] => {
    const text = parts.filter(Boolean).join(", ");
    return text === "" ? [] : [{ where, text }];
  };
  const prose = (where: string, blocks: readonly Block[]) =>
    groupsOf(blocks).flatMap((text) => line(where, withLinks(text)));
  const plain = plainOf;
  return [
    ...line("Title", plain(content.title)),
    ...line(
      "Head",
      ...[plain(content.severity ?? []), plain(content.team ?? []), content.day ?? ""],
      content.nearMiss ? "near miss" : "",
    ),
    ...content.services.flatMap((service) => line("Services", plain(service))),
    ...prose("Summary", content.summary),
    ...content.layers.flatMap(({ name, note, outcome, heldAfterMin, entry, cheapest }) =>
      line(
        "Layers",
        ...[plain(name), outcome.replaceAll("_", " "), plain(note)],
        heldAfterMin === null ? "" : `${heldAfterMin} min`,
        entry ? "the change came in here" : "",
        cheapest ? "the cheapest place" : "",
      ),
    ),
    ...line("Layers", plain(content.cheapestNote)),
    ...content.durations.flatMap(({ phase, name, words }) =>
      line("Times", `${name}: ${words}${phase > 1 ? ` (${phase})` : ""}`),
    ),
    ...content.timeline.flatMap(({ day, when, text, kind, milestone }) =>
      line("Timeline", day ?? "", when, prosaic(text), kind ?? "", milestone ?? ""),
    ),
    ...inOrder(content.whys).flatMap((why) =>
      line(
        "Whys",
        ...[plain(why.question), plain(why.answer), plain(why.layer ?? []), why.kind ?? ""],
        why.contributing ? "contributing condition" : "",
        why.assumption ? "assumption" : "",
      ),
    ),
    ...content.actions.flatMap(({ title, detail, status, layer }) =>
      line("Actions", plain(title), plain(detail), plain(layer ?? []), status.replaceAll("_", " ")),
    ),
    ...content.lessons.flatMap(({ text, tags }) =>
      line("Lessons", plain(text), ...tags.map((tag) => `#${tag}`)),
    ),
    ...prose("Who noticed", content.impact),
    ...content.figures.flatMap((figure) =>
      line("Impact in numbers", `${plain(figure.amount)} ${plain(figure.unit)}`),
    ),
    ...prose("What surprised us", content.surprised),
    ...prose("What went well", content.wentWell),
    ...prose("Where we got lucky", content.lucky),
    ...picturesIn(content).flatMap(({ caption, boxes = [] }) =>
      line("Pictures", plain(caption) || "A picture", ...boxes.map(boxInWords)),
    ),
  ];
}

const prosaic = (blocks: readonly Block[]): string => groupsOf(blocks).map(withLinks).join(" ");

/** The words, and where they lead. */
function withLinks(pieces: readonly Piece[]): string {
  const links = pieces.flatMap((piece) =>
    typeof piece === "object" && "link" in piece && piece.link ? [piece.link] : [],
  );
  return [plainOf(pieces), ...new Set(links)].join(" → ");
}

const inOrder = (whys: readonly PublicWhy[]): PublicWhy[] =>
  whys.flatMap((why) => [why, ...inOrder(why.branches)]);

const boxInWords = ({ x, y, width, height }: Box): string =>
  `struck ${width} × ${height} at ${x}, ${y}`;
