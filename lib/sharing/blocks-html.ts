import { plainly } from "@/lib/markdown/plainly";
import { type Block, bar, type Piece } from "./content";

/** Formatted text as HTML for feed readers. Nothing that people wrote becomes markup. */
export const htmlOf = (blocks: readonly Block[]): string => blocks.map(htmlOfBlock).join("");

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${htmlOfPieces(block.text)}</p>`;
    case "heading":
      return `<h3>${htmlOfPieces(block.text)}</h3>`;
    case "code":
      return `<pre><code>${htmlOfPieces(block.text)}</code></pre>`;
    case "quote":
      return `<blockquote>${htmlOf(block.blocks)}</blockquote>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      return `<${name}>${block.items.map((item) => `<li>${htmlOf(item)}</li>`).join("")}</${name}>`;
    }
    case "table":
      return `<table>${row("th", block.head)}${block.rows.map((cells) => row("td", cells)).join("")}</table>`;
    default:
      return "<hr/>";
  }
}

const row = (cell: "th" | "td", texts: readonly Piece[][]): string =>
  `<tr>${texts.map((text) => `<${cell}>${htmlOfPieces(text)}</${cell}>`).join("")}</tr>`;

const elements = { code: "code", strong: "strong", emphasis: "em", deleted: "del" } as const;

export const htmlOfPieces = (pieces: readonly Piece[]): string => pieces.map(htmlOfPiece).join("");

function htmlOfPiece(piece: Piece): string {
  if (typeof piece === "string") return plainly(piece);
  if ("struck" in piece) return piece.struck === "" ? bar : plainly(piece.struck);
  let html = plainly(piece.text);
  for (const look of ["code", "strong", "emphasis", "deleted"] as const)
    if (piece[look]) html = `<${elements[look]}>${html}</${elements[look]}>`;
  return piece.link ? `<a href="${plainly(piece.link)}">${html}</a>` : html;
}
