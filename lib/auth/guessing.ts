import { invalid } from "@/lib/errors/domain-error";

/** What long passwords that leak again and again are put together from. */
const wornParts = [
  "password passwort motdepasse contrasena passphrase passwd kennwort wachtwoord geheim secret",
  "welcome letmein iloveyou loveyou trustno changeme default administrator admin user login root",
  "qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop qwerty qwertz azerty asdf zxcv 1q2w3e4r",
  "monkey dragon football baseball basketball superman batman princess sunshine master shadow",
  "michael jordan starwars pokemon minecraft liverpool chelsea summer winter spring autumn",
  "correcthorsebatterystaple thequickbrownfox jumpsoverthelazydog loremipsum tobeornottobe",
  "company computer internet parapet postmortem january february december monday friday",
]
  .join(" ")
  .split(" ");

const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789"];
/** Four or more in a row of the alphabet or of the digits, either way, or of one sign. */
const runs = rows.flatMap((row) => [row, [...row].reverse().join("")]);

/** This much has to be left once everything that a guesser tries first is taken away. */
const enough = 6;

/**
 * Refuses a password that consists of worn words, runs, dates, and words that everybody knows
 * about its owner. The list is short and ours; length does most of the work.
 * @param known their e-mail address, their name, the organisation's name
 * @throws DomainError invalid
 */
export function ensureHardToGuess(password: string, known: string[]): void {
  const plain = password.normalize("NFKC").toLowerCase();
  const words = [...known.flatMap(wordsOf), ...wornParts].sort((a, b) => b.length - a.length);
  const without = (text: string) => words.reduce((rest, word) => rest.replaceAll(word, " "), text);
  const bare = withoutRuns(without(foldSigns(without(joined(plain)))));
  const rest = bare.replace(/\d{1,4}(?=\D|$)/g, "");
  if (new Set(rest.match(/[\p{L}\p{N}]/gu)).size >= enough) return;
  const message =
    "That password is easy to guess: it is made of common words, names or rows of keys. A sentence of your own works well.";
  throw invalid(message, { password: "Easy to guess." });
}

/** "P@ssw0rd" is no harder than "password". */
function foldSigns(text: string): string {
  const letters: Record<string, string> = { "@": "a", $: "s", "!": "i" };
  const folded = text.replace(/[@$!]/g, (sign) => letters[sign] ?? sign);
  // A zero or a one between letters stands for one; in a number it is itself.
  return folded.replace(
    /(?<=[a-z])[013](?=[a-z])/g,
    (digit) => "oie"["013".indexOf(digit)] ?? digit,
  );
}

function wordsOf(known: string): string[] {
  const words = known.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const whole = joined(known.toLowerCase());
  return whole.length >= 4 ? [whole, ...words] : words;
}

/** Spaces and dashes between worn words do not make them new. */
const joined = (text: string): string => text.replace(/[\s\p{Pd}_.,]/gu, "");

function withoutRuns(text: string): string {
  const one = text.replace(/(.)\1{3,}/gu, " ");
  return runs.reduce((rest, run) => {
    for (let length = run.length; length >= 4; length -= 1)
      for (let start = 0; start + length <= run.length; start += 1)
        rest = rest.replaceAll(run.slice(start, start + length), " ");
    return rest;
  }, one);
}
