const whole: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ı: "i",
};

/** In small letters without accents, as `plain_words` writes them. Most words have nothing to fold. */
export const folded = (text: string): string =>
  beyondAscii.test(text) ? unaccented(text) : text.toLowerCase();

const beyondAscii = /[^\0-\x7f]/;

const unaccented = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    // JavaScript alone knows of a sigma at the end of a word.
    .replaceAll("Σ", "σ")
    .toLowerCase()
    .replace(/[ßæœþøłđðı]/g, (letter) => whole[letter] ?? letter);

/** A regular expression for each letter that a text may have with an accent. */
const accented: Record<string, string> = {
  a: "[aàáâãäåāăą]",
  c: "[cçćč]",
  e: "[eèéêëēėęě]",
  i: "[iìíîïīį]",
  l: "[lł]",
  n: "[nñńň]",
  o: "[oòóôõöøōő]",
  s: "[sśšş]",
  u: "[uùúûüūůű]",
  y: "[yýÿ]",
  z: "[zźżž]",
};

/** What finds a folded word in a text as it is written. */
export const withAccents = (stem: string): string =>
  stem.replace(/[aceilnosuyz]/g, (letter) => accented[letter] ?? letter);
