import { type TextLine, verbatim } from "@/lib/timeline/text-lines";
import type { UnderstoodLesson } from "../understanding";
import { itemsOf } from "./items";
import type { Ledger } from "./ledger";
import type { Section } from "./outline";
import { isPlaceholder } from "./template-text";

const MOST_PARAGRAPHS = 8;

/**
 * The lessons of all sections that hold some: the points of their lists, or their paragraphs where
 * there is no list. A long essay is no list of lessons and stays as it is.
 */
export function lessonsIn(sections: readonly Section[], ledger: Ledger): UnderstoodLesson[] {
  const read = sections.map(({ lines, guidance }) =>
    itemsOf(lines.filter((line) => !guidance.has(line))),
  );
  const paragraphs = read.flatMap(({ items, listed }) => (listed ? [] : items));
  if (paragraphs.length > MOST_PARAGRAPHS) return [];
  return read.flatMap(({ items, listed }) =>
    items.flatMap((item) => lessonOf(item, listed, ledger)),
  );
}

function lessonOf(item: readonly TextLine[], listed: boolean, ledger: Ledger): UnderstoodLesson[] {
  const [first, ...below] = item;
  if (!first) return [];
  const text = [first.text, verbatim(below)].filter((part) => part !== "").join("\n");
  const leadsIn = !listed && /:$/.test(text);
  if (!/[\p{L}\p{N}]/u.test(text) || isPlaceholder(text) || leadsIn) return [];
  ledger.take(item);
  return [{ text, line: first.line }];
}
