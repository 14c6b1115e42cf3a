import type { TextLine } from "@/lib/timeline/text-lines";

const PLACEHOLDER =
  /^[\s*_~`([{<-]*(?:n\/?a|tb[adc]|none|nothing|todo|to do|\?+|-+|…|\.{3}|xxx+|yyy+|zzz+)?[\s*_~`)\]}>.!-]*$/i;
const GUIDANCE: readonly RegExp[] = [
  /^(?:short )?(?:event )?description\.?$|^short event description\b/i,
  /^list of things that (?:went|could)\b|^things that could have gone better\. ideally/i,
  /^these are good things that happened to us but not because/i,
  /^these are only sample subheadings/i,
  /^(?:list|describe|report|note|run|who|how|what|when|why|add|give|explain|summari[sz]e)\b.{5,250}$/i,
  /^\{\{.*\}\}$/,
];
const ITALIC = /^(\*|_)(?![*_]).*\1$/s;

/** Whether the text only holds a place: `-`, `N/A`, `TBD`, `?`. */
export function isPlaceholder(text: string): boolean {
  return text.length < 40 && PLACEHOLDER.test(text);
}

/**
 * Whether a paragraph is a template's guidance that nobody replaced. Questions and orders count
 * only when they are in italics, as templates write them.
 */
export function isGuidance(paragraph: string): boolean {
  const text = paragraph.trim().slice(0, 400).replace(/\s+/g, " ");
  const plain = text.replace(/^[*_]+|[*_]+$/g, "");
  return GUIDANCE.some(
    (form, at) => form.test(at === 4 ? plain : text) && (at !== 4 || ITALIC.test(text)),
  );
}

/** The lines of a section that are guidance. */
export function guidanceIn(lines: readonly TextLine[]): Set<TextLine> {
  const found = new Set<TextLine>();
  for (const paragraph of paragraphsOf(lines)) {
    if (isGuidance(headOf(paragraph))) for (const line of paragraph) found.add(line);
  }
  return found;
}

// A paragraph of a million lines is not worth joining to look at its first words.
function headOf(paragraph: readonly TextLine[]): string {
  const text = paragraph
    .slice(0, 5)
    .map((line) => line.text)
    .join(" ");
  return paragraph.length > 5 ? `${text} ${paragraph.at(-1)?.text ?? ""}` : text;
}

/** Runs of text lines without a blank line or other markup between them. */
export function paragraphsOf(lines: readonly TextLine[]): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  let open: TextLine[] | undefined;
  for (const line of lines) {
    if (line.kind !== "text") open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      paragraphs.push(open);
    }
  }
  return paragraphs;
}
