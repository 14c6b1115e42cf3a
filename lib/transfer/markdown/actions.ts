import { isDelimiter } from "@/lib/timeline/table-rows";
import { type TextLine, verbatim } from "@/lib/timeline/text-lines";
import { missingWords } from "../lost-words";
import type { UnderstoodAction } from "../understanding";
import { actionRows } from "./action-table";
import {
  headingSaysDone,
  ownerIn,
  proposesNothing,
  saysDone,
  withoutMark,
  withoutOwner,
} from "./action-words";
import { addressesIn, plainText, ticketIn, withoutTicket } from "./inline";
import { itemsOf } from "./items";
import type { Ledger } from "./ledger";
import type { Section } from "./outline";
import { isPlaceholder } from "./template-text";

const LONGEST_TITLE = 200;
const LONG_TITLE = 140;
const ESSAY = 10_000;

/** The action items of one section; what is not one stays free in the ledger. */
export function actionsIn(
  section: Section,
  definitions: ReadonlyMap<string, string>,
  ledger: Ledger,
): UnderstoodAction[] {
  const lines = section.lines.filter((line) => !section.guidance.has(line));
  const under = {
    area: section.area === undefined ? undefined : plainText(section.area),
    done: headingSaysDone(section.name),
  };
  if (section.heading && isItemHeading(section)) {
    ledger.take(lines);
    const text = section.heading.text.replace(/^\d{1,2}[.)]\s+/, "");
    return [actionOf([{ ...section.heading, kind: "text", text }, ...lines], definitions, under)];
  }
  const rows = lines.filter(({ kind, text }) => kind === "row" && !isDelimiter(text));
  const { items, listed } = itemsOf(lines.filter(({ kind }) => kind !== "row"));
  const kept = items.filter((item) => isAction(item, listed));
  for (const item of kept) ledger.take(item);
  return [
    ...actionRows(rows, lines, ledger),
    ...kept.map((item) => actionOf(item, definitions, under)),
  ].map((action) => (under.area === undefined ? action : { ...action, area: under.area }));
}

// "### 2) Better alerting on CPU load `@dma` [detect]": here the heading is the item.
function isItemHeading({ name, area }: Section): boolean {
  return area !== undefined && /^\d{1,2}[.)]\s|`@[\w-]+`|\[[ xX]\]\s/.test(name);
}

function isAction(item: readonly TextLine[], listed: boolean): boolean {
  const text = item.map((line) => line.text).join(" ");
  if (!/[\p{L}\p{N}]/u.test(text) || isPlaceholder(text)) return false;
  return !proposesNothing(listed ? (item[0]?.text ?? "") : text, listed);
}

function actionOf(
  item: readonly TextLine[],
  definitions: ReadonlyMap<string, string>,
  under: { done: boolean },
): UnderstoodAction {
  const lead = leadOf(item);
  const marked = withoutMark(lead.map(({ text }) => text).join(" "));
  const below = verbatim(item.slice(lead.length));
  if (marked.text.length > ESSAY) return essayOf(marked.text, below, item, under.done);
  const url = ticketIn(addressesIn(`${marked.text}\n${below.slice(0, ESSAY)}`, definitions));
  const { text, ticket } = withoutTicket(marked.text);
  const { title, more } = titleOf(text, url);
  // The addresses that a plain title does not show; the ticket's own has a place.
  const hidden = addressesIn(text, definitions).filter(
    (address, at, all) =>
      (address !== url || all.indexOf(address) < at) && !`${title} ${more}`.includes(address),
  );
  const told = [title, url ?? "", more, ...hidden].join("\n");
  const rest = missingWords(text, told).length === 0 ? [more, ...hidden] : [text];
  const detail = [...rest, ticket, below].filter((part) => part !== "");
  const owner = ownerIn(marked.text);
  return {
    title: owner === undefined ? title : withoutOwner(title),
    ...(detail.length > 0 && { detail: detail.join("\n\n") }),
    ...(owner !== undefined && { owner }),
    ...(url !== undefined && { url }),
    done: under.done || marked.done || saysDone(`${marked.text}\n${below}`),
    line: item[0]?.line ?? 0,
  };
}

// Nobody writes this, but a reader that looks for links in five megabytes would hang on it.
function essayOf(
  text: string,
  below: string,
  [first]: readonly TextLine[],
  done: boolean,
): UnderstoodAction {
  const detail = [text, below].filter((part) => part !== "").join("\n\n");
  return { title: `${text.slice(0, LONGEST_TITLE - 1)}…`, detail, done, line: first?.line ?? 0 };
}

/** The lines of the item's first paragraph. */
function leadOf(item: readonly TextLine[]): TextLine[] {
  const [first] = item;
  if (!first) return [];
  if (/^\*\*[^*]+\*\*$/.test(first.text) || first.line !== (item[1]?.line ?? 0) - 1) return [first];
  const end = item.findIndex(({ kind }, at) => at > 0 && kind !== "text");
  return item.slice(0, end < 0 ? item.length : end);
}

/** A bold beginning or the first sentence is the title of a long item; the rest is its detail. */
function titleOf(markdown: string, url: string | undefined): { title: string; more: string } {
  const [, bold, after] = /^\*\*([^*]{3,150}?):?\*\*\s*[:–—-]?\s*(.+)$/s.exec(markdown) ?? [];
  if (bold !== undefined && after !== undefined) return { title: plainText(bold), more: after };
  const whole = plainText(markdown, url) || plainText(markdown) || markdown.trim();
  if (whole.length <= LONG_TITLE) return { title: withoutColon(whole), more: "" };
  const sentence = /^.{20,180}?[.!?](?=\s+[\p{Lu}\d"'(`@[])/u.exec(whole.slice(0, 300))?.[0];
  if (sentence !== undefined) return { title: sentence, more: markdown.trim() };
  if (whole.length <= LONGEST_TITLE) return { title: whole, more: "" };
  const cut = whole.slice(0, LONGEST_TITLE - 1);
  return { title: `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 100))}…`, more: markdown.trim() };
}

function withoutColon(text: string): string {
  return text.replace(/\s*:$/, "");
}
