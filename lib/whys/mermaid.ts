import type { Outlined } from "./outlined";
import { kindWords } from "./words";

/**
 * The tree as a Mermaid flowchart. People's words stand in quoted labels, in which every sign that
 * Mermaid or a browser could read as its own is written as its number.
 */
export function writeMermaid(whys: readonly Outlined[]): string {
  const lines: string[] = [];
  const ends: string[] = [];
  let made = 0;
  const draw = (why: Outlined, from: string | null): void => {
    made += 1;
    const name = `w${made}`;
    lines.push(`  ${name}["${labelOf(why)}"]`);
    if (from) lines.push(`  ${from} --> ${name}`);
    if (why.contributing) ends.push(name);
    for (const branch of why.branches) draw(branch, name);
  };
  for (const why of whys) draw(why, null);
  const marked =
    ends.length === 0
      ? []
      : ["  classDef condition stroke-width:3px", `  class ${ends.join(",")} condition`];
  return ["flowchart TD", ...lines, ...marked, ""].join("\n");
}

function labelOf({ question, answer, kind, assumption, contributing }: Outlined): string {
  const marks = [
    ...(kind ? [kindWords[kind].name] : []),
    ...(assumption ? ["assumption"] : []),
    ...(contributing ? ["contributing condition"] : []),
  ];
  const lines = [question, answer, marks.length > 0 ? `(${marks.join(", ")})` : ""];
  return lines.filter(Boolean).map(quoted).join("<br>");
}

const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(inLine)
    .join("<br>");

/** Letters, digits and a few signs that mean nothing to anybody stand as they are. */
const inLine = (line: string): string =>
  line.replace(/[^\p{L}\p{M}\p{N} .,?!'’“”„–—…()/:+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
