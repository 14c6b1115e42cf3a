import { invalid } from "@/lib/errors/domain-error";
import { decodeText } from "@/lib/http/body";
import { Unreadable } from "@/lib/http/unreadable";

const limitBytes = 5 * 1024 * 1024;
const limitLines = 50_000;

/** The text of a dropped file, else what was pasted. @throws Unreadable unless it is UTF-8. */
export async function contentOf(given: { content: string; file?: Blob | undefined }) {
  if (!given.file?.size) return given.content;
  ensureSmall(given.file.size);
  return decodeText(new Uint8Array(await given.file.arrayBuffer()), "The file");
}

/**
 * A document that we can read, without a byte order mark.
 * @throws DomainError for text that is empty, binary, larger than 5 MB or longer than 50,000 lines.
 */
export function readable(content: string): string {
  ensureSmall(Buffer.byteLength(content));
  const text = content.replace(/^\uFEFF/, "");
  if (text.trim() === "")
    throw invalid("There is nothing in it. Paste the text of a postmortem, or choose its file.");
  if (looksBinary(text))
    throw invalid("This looks like a binary file. Paste the text of the postmortem instead.");
  if (countLines(text) > limitLines)
    throw invalid("That has more than 50,000 lines. Leave out attached logs, or split it.");
  return text;
}

function ensureSmall(bytes: number): void {
  if (bytes > limitBytes)
    throw new Unreadable(413, "That is larger than 5 MB. Leave out attached logs, or split it.");
}

/** Zero bytes never stand in text; other control characters do where a log was pasted. */
function looksBinary(text: string): boolean {
  if (text.includes("\u0000")) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 16 && controls > text.length / 50;
}

function countLines(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n?|\n/g)) {
    count += 1;
    if (count > limitLines) break;
  }
  return count;
}
