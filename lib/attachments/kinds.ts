import { invalid } from "@/lib/errors/domain-error";

export type Kind = "png" | "jpeg" | "webp" | "gif";

/** The first bytes, as hexadecimal; dots are bytes that may be anything. */
const marks: [Kind, RegExp][] = [
  ["png", /^89504e470d0a1a0a/],
  ["jpeg", /^ffd8ff/],
  ["webp", /^52494646.{8}57454250/],
  ["gif", /^47494638(37|39)61/],
];

const others: [RegExp, string][] = [
  [/^.{8}66747970(6865|6d69)/, "HEIC, as phones take it"],
  [/^.{8}6674797061766966/, "AVIF"],
  [/^(49492a00|4d4d002a)/, "TIFF"],
  [/^424d/, "BMP"],
  [/^25504446/, "PDF"],
];

/**
 * What the bytes say they are; a name and a type that came with them say nothing. No decoder for
 * anything else is ever asked.
 * @throws DomainError invalid, with the way out.
 */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) throw invalid("This file is empty. Choose the image once more.");
  const head = bytes.subarray(0, 16).toString("hex");
  const kind = marks.find(([, mark]) => mark.test(head))?.[0];
  if (kind) return kind;
  throw invalid(`We take PNG, JPEG, WebP and GIF, and this is ${otherKind(bytes, head)}.`);
}

function otherKind(bytes: Buffer, head: string): string {
  const text = bytes.subarray(0, 1_000).toString("latin1");
  if (/<svg[\s>]/i.test(text)) return "SVG, which can run scripts. Take a screenshot of it";
  const other = others.find(([mark]) => mark.test(head))?.[1];
  return other ? `${other}. Save it as PNG or JPEG` : "something else. Take a screenshot of it";
}

/** An animated PNG tells so before its first picture; the decoder would keep the first in silence. */
export function isAnimatedPng(bytes: Buffer): boolean {
  const animation = bytes.indexOf("acTL", 8, "latin1");
  const picture = bytes.indexOf("IDAT", 8, "latin1");
  return animation !== -1 && (picture === -1 || animation < picture);
}
