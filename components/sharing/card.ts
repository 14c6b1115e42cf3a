import { drawnOf, pathOf, type TowerMark } from "@/lib/layers/tower";
import { towerInWords } from "@/lib/layers/tower-words";
import { colours, towerDrawing } from "./card-tower";
import { drawnLine, isDrawable, linesOf, type Style, widthOf } from "./card-words";

export type Card = {
  title: string;
  /** "Web platform · 14 Mar 2026" */
  about: string;
  marks: readonly TowerMark[];
};

export const cardSize = { width: 1200, height: 630 };
const margin = 80;
const room = cardSize.width - 2 * margin;

/** What stands beside a link in a chat: the title and the tower, nothing that is not in the text. */
export function cardDrawing({ title, about, marks }: Card): string {
  const layers = drawnOf(marks);
  const small: Style = { face: "geist", size: 25, fill: colours.muted };
  const said = layers.length > 0 ? shortly(towerInWords(marks), small) : "";
  const parts = [
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colours.paper}"/>`,
    `<rect width="${cardSize.width}" height="10" fill="${colours.accent}"/>`,
    `<path fill="${colours.accent}" transform="translate(${margin} 66) scale(1.9)" d="M0 2h3.5v3h2.7V2h1.6v3h2.4V2h1.6v3h2.7V2H18v13H0z"/>`,
    isDrawable(about, small) ? aboutOf(about, small) : "",
    titleOf(title, layers.length > 0),
    layers.length > 0 ? rowOf(marks) : "",
    said ? drawnLine(said, margin, 568, small) : "",
  ];
  const { width, height } = cardSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
}

const aboutOf = (about: string, style: Style): string =>
  linesOf(about, room - 60, 1, style)
    .map((line) => drawnLine(line, margin + 52, 93, style))
    .join("");

/** As many sentences as fit in the line. */
function shortly(words: string, style: Style): string {
  if (!isDrawable(words, style)) return "";
  const sentences = words.split(/(?<=\.) /);
  let said = "";
  for (const sentence of sentences) {
    const longer = said ? `${said} ${sentence}` : sentence;
    if (said && widthOf(longer, style) > room) break;
    said = longer;
  }
  return linesOf(said, room, 1, style)[0] ?? "";
}

/** As large as it can be in two lines, else in three. */
function titleOf(title: string, withTower: boolean): string {
  const most = withTower ? 3 : 5;
  const styles = [72, 62, 54, 47].map(
    (size): Style => ({ face: "newsreader", size, fill: colours.ink, bold: size / 70 }),
  );
  const fits = (style: Style) =>
    linesOf(title, room, most + 1, style).length * style.size <= (withTower ? 165 : 360);
  const style = styles.find(fits) ?? styles.at(-1);
  if (!style || !isDrawable(title, style)) return "";
  return linesOf(title, room, most, style)
    .map((line, place) => drawnLine(line, margin, 128 + style.size * (1 + place * 1.13), style))
    .join("");
}

/** As wide as the card, but few layers do not grow into gates. */
function rowOf(marks: readonly TowerMark[]): string {
  const path = pathOf(marks);
  const lead = path?.from === 0 ? 30 : 0;
  const scale = Math.min(1.3, (room - lead - 20) / (marks.length * 100));
  const y = 358 + (156 - 120 * scale) / 2;
  return `<g transform="translate(${margin + lead} ${y}) scale(${scale})">${towerDrawing(drawnOf(marks), path)}</g>`;
}
