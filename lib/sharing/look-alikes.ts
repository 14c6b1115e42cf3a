import { isIP } from "node:net";

/** What looks like a find and is not. */

const standards =
  /^(?:UTF|SHA|ISO|RFC|CVE|HTTP|TLS|SSL|MD|AES|RSA|BASE|IPV|COVID|UTC|GMT|P|S|SEV|PM2|X|US|EU|H|T|Q)-\d/i;

export const isStandard = (words: string): boolean => standards.test(words);

/** Words with hyphens and paths are long as well, and have no chance in them. */
export function isOrdinary(words: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(words)).length;
  if (kinds < 2 || !/\d/.test(words)) return true;
  const parts = words.split(/[/_-]/);
  const longest = Math.max(...parts.map(({ length }) => length));
  return longest < 16 || entropy(words) < 3.4;
}

/** Folders have names that are words. */
export const isPath = (words: string): boolean => /(?:^|\/)[a-z]{2,}\//.test(words);

/** "gke-df315ed616f010764e03": small letters in parts, as machines name what they make. */
export const isId = (words: string): boolean => /[_-]/.test(words) && !/[A-Z]/.test(words);

const tellsNothing =
  /^(?:true|false|null|nil|none|undefined|unset|empty|missing|required|optional|expired|expires|invalid|valid|unknown|wrong|rotated|revoked|redacted|basic|bearer|token|[x*.•█]+)$/i;

/** "secret" : mkdir — what is named so has no value of its own here. */
export function isNoSecret(words: string): boolean {
  if (!/[:=]/.test(words)) return !/\d/.test(words);
  const value = /[:=]\s*(.*)$/s.exec(words)?.[1] ?? "";
  // A quotation that a sentence goes on after.
  if (/["']\s+:\s*[a-z]+$/.test(words)) return true;
  return tellsNothing.test(value.replace(/^["'<[{(]+|[.)}>\]]+$/g, ""));
}

/** Bits a sign. */
function entropy(words: string): number {
  const counts = new Map<string, number>();
  for (const sign of words) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / words.length) * Math.log2(count / words.length);
  return bits;
}

export function isNoIp(words: string): boolean {
  const bare = words.replace(/^\[|\](?=\/|$)|\/\d+$|%\w+/g, "");
  const host = bare.includes("::") || bare.split(":").length > 2 ? bare : bare.replace(/:\d+$/, "");
  if (isIP(host) === 0) return true;
  return host === "127.0.0.1" || host === "0.0.0.0" || host === "::" || host === "::1";
}

export function isNoPhone(words: string): boolean {
  const digits = words.replace(/\D/g, "").length;
  if (digits > 15) return true;
  if (/^(?:\+|00)/.test(words)) return digits < 8;
  const separators = words.match(/[ ()./-]+/g)?.length ?? 0;
  if (separators === 0 || /^\d{4}-\d{2}-\d{2}/.test(words)) return true;
  if (/^\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})(?!\d)/.test(words)) return true;
  if (/^0|\(/.test(words)) return digits < 7;
  return digits < 10 || separators < 2 || /^\d{1,3}(?:[ .]\d{3})+$/.test(words);
}

export function isNoMachine(words: string): boolean {
  if (isStandard(words)) return true;
  return /^(?:utf|sha|md|ipv|iso|http|base|x|v|rfc|int|uint|float|log|es|oauth|covid|top|part|step|phase|day|week|q|h|line|wave|node|python|java|php|ruby|win|arm|amd|i)-?\d{1,4}(?:-[a-z]+)*$/i.test(
    words,
  );
}
