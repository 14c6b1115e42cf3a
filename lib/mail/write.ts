import { htmlLetter } from "./html-letter";
import type { NewLetter, WrittenLetter } from "./letter";
import { shortLine } from "./one-line";
import { textLetter } from "./text-letter";

/**
 * A letter as it is sent, as plain text and as markup. Whatever the words are, they stay words:
 * they become no markup, no header and no address.
 * @throws Error for a line that would lead anywhere but to a path of ours.
 */
export function writeLetter(letter: NewLetter): WrittenLetter {
  const subject = shortLine(letter.subject, 140);
  return { subject, text: textLetter(letter), html: htmlLetter({ ...letter, subject }) };
}
