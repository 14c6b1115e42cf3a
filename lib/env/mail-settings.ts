import { z } from "zod";

/** Name and address of a header: `Parapet <parapet@example.org>`, or the address alone. */
const from = /^(?:(?<name>[^<>"\p{Cc}]{0,100}?)\s*<(?<inside>[^<>\s]+)>|(?<alone>[^<>\s]+))$/u;

export const SmtpUrl = z.string().refine(isSmtp, {
  error:
    "SMTP_URL must be the address of a mail server, such as smtps://parapet:password@mail.example.org, with the special signs of its password percent-encoded.",
});

export const MailFrom = z.string().refine((text) => mailbox(text) !== null, {
  error:
    "MAIL_FROM must be an email address, such as parapet@example.org or Parapet <parapet@example.org>.",
});

function isSmtp(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const known = url?.protocol === "smtp:" || url?.protocol === "smtps:";
  if (!url || !known || url.hostname === "" || url.search || url.hash) return false;
  if (url.pathname !== "" && url.pathname !== "/") return false;
  return readable(url.username) && readable(url.password);
}

/** A lone percent sign is the usual slip. */
function readable(encoded: string): boolean {
  try {
    return decodeURIComponent(encoded) !== undefined;
  } catch {
    return false;
  }
}

/** Whom letters come from; null for what is no address. */
export function mailbox(text: string): { name: string; address: string } | null {
  const { name = "", inside, alone } = from.exec(text.trim())?.groups ?? {};
  const address = inside ?? alone ?? "";
  return z.email().safeParse(address).success ? { name, address } : null;
}
