import { shortLine } from "./one-line";

/** What a mail server or the way to it said, as the mail client hands it on. */
type Failure = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  originalCode?: string;
  permanent?: boolean;
  rejectedErrors?: Failure[];
  name?: string;
};

export type Refusal = {
  /** For administrators. Holds nothing of the settings. */
  sentence: string;
  /** Trying once more would change nothing. */
  final: boolean;
};

/**
 * What to make of a letter that did not go. Final is only a refusal of this recipient or this
 * letter for good (RFC 5321, 4.2.1: 5yz): a server that refuses us or our password refuses every
 * letter, which an administrator can change.
 */
export function refusalOf(error: unknown): Refusal {
  const failure = (error ?? {}) as Failure;
  const told = failure.rejectedErrors?.[0] ?? failure;
  const words = told.response ? `: ${shortLine(told.response, 200)}` : "";
  const final = told.permanent === true && told.responseCode !== 530;
  if (failure.code === "EAUTH" || failure.code === "ENOAUTH")
    return {
      sentence: `The mail server did not take our name and password${words}.`,
      final: false,
    };
  if (told.command === "RCPT TO")
    return { sentence: `The mail server refused the address${words}.`, final };
  if (told.command === "DATA")
    return { sentence: `The mail server refused the email${words}.`, final };
  if (told.command === "MAIL FROM")
    return { sentence: `The mail server refused MAIL_FROM as sender${words}.`, final: false };
  return { sentence: `${wayOf(failure)}${words}.`, final: false };
}

function wayOf({ code, originalCode, name }: Failure): string {
  const reason = originalCode ?? code;
  if (code === "ETLS")
    return "The mail server offers no encryption that we trust, and SMTP_URL has a password";
  if (code === "EDNS") return "The mail server’s name leads nowhere";
  if (code === "ETIMEDOUT" || name === "AbortError" || name === "TimeoutError" || code === "EABORT")
    return "The mail server did not answer in time";
  if (reason === "ECONNREFUSED") return "Nobody answers at the mail server’s address";
  return `The connection to the mail server broke${reason ? ` (${shortLine(reason, 40)})` : ""}`;
}
