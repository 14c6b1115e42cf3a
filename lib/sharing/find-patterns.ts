import {
  isId,
  isNoIp,
  isNoMachine,
  isNoPhone,
  isNoSecret,
  isOrdinary,
  isPath,
  isStandard,
} from "./look-alikes";
import type { FindKind } from "./schema";

/** What strangers should hardly read, by its looks. */
export type Looks = {
  kind: FindKind;
  look: RegExp;
  /** What looks alike and is not. */
  unless?: (words: string) => boolean;
};

const end = "[^\\s<>()[\\]\"'`|,;]*[^\\s<>()[\\]\"'`|.,;:!?]";

/** Bounded, or a long text of dots would be read to its end from each of them. */
const scheme = "\\b[a-z][a-z0-9+.-]{0,30}://";

/** The first that fits a stretch of text has it; a later one finds nothing there. */
export const looks: Looks[] = [
  {
    kind: "secret",
    look: /-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g,
  },
  { kind: "secret", look: new RegExp(`${scheme}[^\\s/@:]*:[^\\s/@]+@${end}`, "gi") },
  { kind: "secret", look: /\beyJ[\w-]{8,}\.[\w-]{6,}(?:\.[\w-]*)?/g },
  {
    kind: "secret",
    look: /\b(?:(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{12,}|gh[opsur]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|[sprw]k_(?:live|test)_\w{10,}|sk-[\w-]{20,}|AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|npm_\w{30,}|pypi-\w{30,}|dop_v1_\w{30,}|whsec_\w{16,})/g,
  },
  {
    kind: "secret",
    look: /\b(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|bearer|authorization)["']?\s*(?::|=|\bis\b)\s*["']?(?:(?:basic|bearer|token)\s+)?[^\s"',;]{4,}/gi,
    unless: isNoSecret,
  },
  { kind: "secret", look: /\bbearer\s+[\w.~+/-]{12,}=*/gi },
  {
    kind: "email",
    look: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_+]@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu,
  },
  { kind: "address", look: new RegExp(`(?:${scheme}|\\bwww\\.)${end}`, "gi") },
  {
    kind: "account",
    look: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  },
  { kind: "account", look: /\barn:aws[\w-]*:[\w:/.*-]+/g },
  { kind: "account", look: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g },
  {
    kind: "account",
    look: /\b(?:acct|cus|usr|user|org|tenant|customer|client|account|sub|req|txn|inv|ord)[_-](?=[\w-]*\d)[\w-]{4,}\b/gi,
  },
  // As long as what names a commit or an image.
  { kind: "account", look: /\b(?:[0-9a-f]{40}|[0-9a-f]{64})\b/g },
  { kind: "secret", look: /\b[0-9a-f]{32,}\b/gi },
  {
    kind: "secret",
    look: /(?<![\w/+])[\w+/-]{24,}={0,2}(?![\w/+=])/g,
    unless: (words) => isOrdinary(words) || isPath(words) || isId(words),
  },
  { kind: "account", look: /(?<![\w-])[\w-]{20,}(?![\w-])/g, unless: isOrdinary },
  { kind: "ip", look: /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi },
  {
    kind: "ip",
    look: /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?(?![\w]|\.\d)/g,
    unless: isNoIp,
  },
  {
    kind: "ip",
    look: /(?<![\w:.])\[?(?=[0-9a-f.]*:[0-9a-f.]*:)[0-9a-f:.]{2,45}(?:%\w+)?\]?(?:\/\d{1,3})?(?![\w:])/gi,
    unless: isNoIp,
  },
  {
    kind: "phone",
    look: /(?<![\p{L}\p{N}.,:/-])(?:\+|00)?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{1,4}\)?){2,6}(?![\p{L}\p{N}:%]|[.,/-]\d)/gu,
    unless: isNoPhone,
  },
  {
    kind: "account",
    look: /\b[A-Z][A-Z0-9]{1,9}-\d{1,7}\b/g,
    unless: isStandard,
  },
  {
    kind: "host",
    look: /(?<![\w@.-])(?:[a-z0-9_-]+\.)+(?:local|localdomain|internal|intern|corp|lan|intranet|home|private|priv|prod|stage|staging|svc|cluster|consul|vpn)(?::\d+)?(?![\w-])/gi,
  },
  {
    kind: "host",
    look: /(?<![\w@.-])(?:[a-z0-9_-]+\.){2,}(?:com|net|org|io|dev|app|cloud|co|ai|eu|de|uk|fr|ch|us|biz|info|tech|systems)(?::\d+)?(?![\w-])/gi,
  },
  {
    kind: "host",
    look: /(?<![\w@.#/-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+-?\d{1,4}(?![\w-])/gi,
    unless: isNoMachine,
  },
  {
    kind: "host",
    look: /(?<![\w@.#/-])[a-z]{2,12}\d{2,3}(?:-[a-z0-9]+)*(?![\w-])/g,
    unless: isNoMachine,
  },
  { kind: "account", look: /(?<![\w.,-])\d{8,19}(?![\w]|[.,]\d)/g },
  { kind: "handle", look: /(?<![\w.@/])@[a-z][\w.-]*\w(?!\/)/gi },
  { kind: "handle", look: /(?<![\w&/#])#[a-z][\w-]{2,}/gi },
];

/** Days and times, looked for where the clock is struck. */
export const moments: Looks[] = [
  {
    kind: "when",
    look: /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
  },
  { kind: "when", look: /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g },
  {
    kind: "when",
    look: /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\.?\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+\d{4})?/g,
    unless: (words) => !/\d/.test(words) && /^(?:May|March|Mar)\b/.test(words),
  },
  { kind: "when", look: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/g },
  {
    kind: "when",
    look: /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])(?: ?[AaPp][Mm]\b)?(?: (?:UTC|GMT|[A-Z]{2,4}T)\b)?/g,
  },
  { kind: "when", look: /\b\d{1,2}\s?[ap]\.?m\b/gi },
];
