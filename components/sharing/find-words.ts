import type { FindKind, FindView } from "@/lib/sharing/schema";

type Words = { one: string; many: string; why: string };

/** What was found, as a person would call it, and why strangers should hardly read it. */
export const findWords: Record<FindKind, Words> = {
  secret: {
    one: "key or password",
    many: "keys and passwords",
    why: "Looks like a secret. Change it too: it stood in a text.",
  },
  email: { one: "email address", many: "email addresses", why: "Leads to a person or a list." },
  phone: { one: "phone number", many: "phone numbers", why: "Leads to a person." },
  ip: { one: "network address", many: "network addresses", why: "Tells where your machines are." },
  host: { one: "machine name", many: "machine names", why: "Tells what your machines are called." },
  address: {
    one: "inside address",
    many: "inside addresses",
    why: "Leads to something that is not for strangers.",
  },
  account: {
    one: "number or id",
    many: "numbers and ids",
    why: "May name a customer, an account, or something of yours.",
  },
  handle: { one: "handle", many: "handles", why: "Names a person or a channel." },
  inside: {
    one: "word that contains a struck word",
    many: "words that contain a struck word",
    why: "What you struck can be read out of it.",
  },
  when: {
    one: "day or time",
    many: "days and times",
    why: "Reveals the days or times that you hid.",
  },
  link: {
    one: "link",
    many: "links",
    why: "Where it leads is hidden unless you keep it readable.",
  },
};

/** Of each kind that was found, the most telling first. */
export const byKind = (finds: readonly FindView[]): [FindKind, FindView[]][] =>
  (Object.keys(findWords) as FindKind[]).flatMap((kind): [FindKind, FindView[]][] => {
    const those = finds.filter((find) => find.kind === kind);
    return those.length === 0 ? [] : [[kind, those]];
  });

/** Of what stands in no text inside, where somebody wrote it. */
export const whereWritten = (places: readonly string[]): string =>
  places.includes("address") ? "in the address" : "in what you wrote instead";

/** "4 email addresses" */
export const countOf = (kind: FindKind, count: number): string =>
  count === 1 ? `1 ${findWords[kind].one}` : `${count} ${findWords[kind].many}`;
