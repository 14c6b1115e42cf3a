import { isSigned, sign } from "@/lib/auth/signed";
import { NoticeKind } from "@/lib/db/generated/enums";

const purpose = "unsubscribe";
const shape = /^([0-9a-f-]{36})\.([a-z_~]{1,300})\.([\w-]{43})$/;

/** Of whom, and from what. Works without a row and without an end, as long as SECRET stays. */
export function unsubscribeToken(userId: string, kinds: readonly NoticeKind[]): string {
  const text = `${userId}.${kinds.join("~")}`;
  return `${text}.${sign(purpose, text)}`;
}

/** For mail programs, which send one POST there, and for people, who are led to a page with a button. */
export const unsubscribePath = (userId: string, kinds: readonly NoticeKind[]): string =>
  `/api/unsubscribe/${unsubscribeToken(userId, kinds)}`;

/** Null for what we did not write. */
export function readUnsubscribeToken(
  token: string,
): { userId: string; kinds: NoticeKind[] } | null {
  // Some mail programs write this sign otherwise, which means the same in an address.
  const plain = token.replace(/%7e/gi, "~");
  const [, userId = "", written = "", signature = ""] = shape.exec(plain) ?? [];
  if (!isSigned(purpose, `${userId}.${written}`, signature)) return null;
  const known = Object.values<string>(NoticeKind);
  const kinds = written.split("~").filter((kind): kind is NoticeKind => known.includes(kind));
  return kinds.length > 0 ? { userId, kinds } : null;
}
