import { addressOf } from "./address-of";
import { darkStyles, type Html, html, joined, styles } from "./html";
import type { LetterBlock, LetterLine, NewLetter } from "./letter";
import { oneLine } from "./one-line";

/** The letter as markup: one narrow column of tables, nothing fetched, nothing that counts readers. */
export function htmlLetter({ subject, preheader, opening, blocks, footer }: NewLetter): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${oneLine(subject)}</title>
${darkStyles}
</head>
<body class="paper" ${styles.body}>
<div ${styles.hidden}>${oneLine(preheader)}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" ${styles.outer}>
<tr><td align="center" ${styles.margin}>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${styles.column}>
<tr><td ${styles.head}>${mark}</td></tr>
<tr><td class="surface ink line" ${styles.card}>
${opening ? html`<p class="ink" ${styles.opening}>${oneLine(opening)}</p>` : html``}
${joined(blocks.map(block))}
</td></tr>
<tr><td class="muted" ${styles.foot}>
${joined(footer.map(inFooter))}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.markup;
}

const block = ({ heading, lines }: LetterBlock): Html => html`
${heading ? html`<h2 class="ink" ${styles.heading}>${oneLine(heading)}</h2>` : html``}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
${joined(lines.map(item))}
</table>`;

const item = (line: LetterLine): Html => html`
<tr><td class="line" ${styles.item}>
<p class="ink" ${styles.line}>${linked(line, styles.link)}</p>
${line.note ? html`<p class="muted" ${styles.note}>${oneLine(line.note)}</p>` : html``}
</td></tr>`;

const inFooter = (line: LetterLine): Html =>
  html`<p class="muted" ${styles.small}>${linked(line, styles.quietLink)}</p>`;

const linked = ({ text, href }: LetterLine, style: Html): Html =>
  href
    ? html`<a class="accent" href="${addressOf(href)}" ${style}>${oneLine(text)}</a>`
    : html`${oneLine(text)}`;

const stone = (width: number): Html =>
  html`<td class="stone" width="${width}" height="4" ${styles.stone}></td>`;
const gap = (width: number): Html => html`<td width="${width}" height="4" ${styles.gap}></td>`;

/** The wall on top of the tower, built of cells because mail programs show no drawings. */
const mark = html`<table role="presentation" cellpadding="0" cellspacing="0"><tr>
<td ${styles.gap}><table role="presentation" cellpadding="0" cellspacing="0">
<tr>${stone(4)}${gap(3)}${stone(2)}${gap(2)}${stone(2)}${gap(3)}${stone(4)}</tr>
<tr><td colspan="7" class="stone" height="11" ${styles.stone}></td></tr>
</table></td>
<td class="ink" ${styles.name}>Parapet</td>
</tr></table>`;
