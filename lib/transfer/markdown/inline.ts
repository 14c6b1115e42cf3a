import { plainWords, REFERENCE } from "@/lib/markdown/plain";

const BARE = /<?(https?:\/\/[^\s<>)\]]{3,1000})>?/g;
const BRACKETED = /\(?<?(https?:\/\/[^\s<>)\]]{3,1000})>?\)?/g;
const TICKET = /\/(?:issues?|pull|merge_requests|browse|tickets?)\/[\w-]*\d/;

/** Every address in a piece of Markdown, in order; `definitions` resolve `[text][name]`. */
export function addressesIn(markdown: string, definitions: ReadonlyMap<string, string>): string[] {
  const found: [at: number, address: string][] = [];
  for (const match of markdown.matchAll(BARE)) found.push([match.index, trimmed(match[1] ?? "")]);
  for (const match of markdown.matchAll(REFERENCE)) {
    const address = definitions.get((match[2] || match[1] || "").toLowerCase());
    if (address !== undefined) found.push([match.index, address]);
  }
  return found.sort((a, b) => a[0] - b[0]).map(([, address]) => address);
}

function trimmed(address: string): string {
  return address.replace(/[.,;:!?'"]+$/, "");
}

/** The address that most likely is the ticket of an action. */
export function ticketIn(addresses: readonly string[]): string | undefined {
  return addresses.find((address) => TICKET.test(address)) ?? addresses[0];
}

/** The text that a reader sees, with one address left out: the ticket that stands elsewhere. */
export function plainText(markdown: string, without?: string): string {
  if (without === undefined) return plainWords(markdown);
  return plainWords(markdown, (part) =>
    part.replace(BRACKETED, (whole, address: string) =>
      trimmed(address) === without ? address.slice(without.length) : whole,
    ),
  );
}

const TAIL =
  /[\s–—:-]*((?:(?:ticke[tr]|issue|pr)(?: raised)?:?\s*)?\(?!?\[([^\]\n]{1,40})\](?:\(<?[^)\s>]{1,500}>?\)|\[[^\]\n]{1,100}\])\)?\.?)$/i;
const TICKET_NAME =
  /^(?:#?\d{1,7}|[A-Z]{2,12}-\d{1,7}|(?:see |link to |github )*(?:an? |the |for )*(?:issue|pr|pull request|link|ticket)(?: here)?|here)$/i;

/** Cuts a closing "([issue](…))" or "Ticket [#12](…)" off an item. */
export function withoutTicket(markdown: string): { text: string; ticket: string } {
  const end = markdown.trimEnd();
  const [whole = "", ticket = "", name = ""] = TAIL.exec(end.slice(-700)) ?? [];
  const text = end.slice(0, end.length - whole.length);
  const isTicket = whole !== "" && TICKET_NAME.test(name) && /[\p{L}\p{N}]/u.test(text);
  return isTicket ? { text, ticket } : { text: end, ticket: "" };
}

/** `[name]: address` lines, by lower-case name. */
export function definitionsIn(lines: readonly { text: string }[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const { text } of lines) {
    if (!text.startsWith("[")) continue;
    const [, name, address] = /^\[([^\]]{1,200})\]:\s*<?(\S{1,1000}?)>?(?:\s|$)/.exec(text) ?? [];
    if (name && address) definitions.set(name.toLowerCase(), address);
  }
  return definitions;
}

/** Whether the line only says where a `[name]` points to. */
export function isDefinition(text: string): boolean {
  return /^\[[^\]]{1,200}\]:\s*\S/.test(text);
}
