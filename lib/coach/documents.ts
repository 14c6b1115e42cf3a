import { setImmediate } from "node:timers/promises";
import type { Actor } from "@/lib/auth/actor";
import { checkText, type Finding } from "@/lib/language/check";
import { rules } from "@/lib/language/rules";
import { listOwnWords } from "./own-words";
import { isCoached } from "./queries";
import { type Section, sectionsOf } from "./sections";

export type DocumentRemark = { line: number; title: string; quote: string; why: string };

/** `partly`: the document is long, and only its beginning was looked at. */
export type DocumentRemarks = { count: number; partly: boolean; first: DocumentRemark[] };

const budgetMs = 500;
const mostShown = 50;

/**
 * What the coach would ask about a Markdown document that is about to be imported, within half a
 * second however long it is. Null for whoever has quieted the coach.
 */
export async function checkDocument(
  actor: Actor,
  { content }: { content: string },
  now: () => number = () => performance.now(),
): Promise<DocumentRemarks | null> {
  if (!(await isCoached(actor))) return null;
  const ownWords = await listOwnWords(actor);
  const found: DocumentRemark[] = [];
  let spentMs = 0;
  for (const section of sectionsOf(content)) {
    if (spentMs > budgetMs) return { ...summed(found), partly: true };
    const began = now();
    const findings = checkText(section.text, { field: "document", ownWords });
    found.push(...findings.map((finding) => remarkOn(finding, section, content)));
    spentMs += now() - began;
    // Others are waiting for this process too.
    await setImmediate();
  }
  return { ...summed(found), partly: false };
}

const summed = (found: DocumentRemark[]) => ({
  count: found.length,
  first: found.slice(0, mostShown),
});

function remarkOn({ rule, start, quote, why }: Finding, section: Section, content: string) {
  const line = content.slice(0, section.start + start).split("\n").length;
  return { line, title: rules[rule].title, quote, why };
}
