/**
 * XML 1.0 can hold neither most control characters nor half a character, not even escaped. They
 * become spaces, so that one odd byte in a title does not take the whole feed away.
 */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text between tags, or in a quoted attribute: a reader gets back what was written. */
export const xmlText = (text: string): string =>
  text.replace(impossible, " ").replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? "");
