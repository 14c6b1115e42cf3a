const ODD: Record<string, string> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  ß: "s",
  đ: "d",
  Đ: "D",
  ı: "i",
  æ: "a",
  Æ: "A",
  œ: "o",
  þ: "t",
  ð: "d",
};
const HYPHENED = /\b(on|co|mis|by|fat|double|re|auto|pre|copy)-([a-z]{1,30})\b(?!-)/gi;

/** As long as the text; the tagger knows neither accents nor curly apostrophes. */
export function plainLetters(text: string): string {
  const plain = text
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/[\u0080-\uffff]/g, (letter) => {
      const base = letter.normalize("NFD")[0] ?? letter;
      return ODD[letter] ?? (/[a-z]/i.test(base) ? base : letter);
    })
    .replace(HYPHENED, "$1$2 ");
  return shouts(plain) ? plain.toLowerCase() : plain;
}

function shouts(text: string): boolean {
  const lower = text.replace(/[^a-z]/g, "").length;
  const upper = text.replace(/[^A-Z]/g, "").length;
  return upper > 12 && upper > lower * 4;
}

/** "engineers" → "engineer", good enough for words that are looked up in a list. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
