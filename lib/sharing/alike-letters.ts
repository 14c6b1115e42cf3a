/**
 * Letters that a reader takes for Latin ones, in small or large, over the Latin letters: "Аcme" with
 * a Cyrillic А reads as "Acme". After the "confusables" of Unicode Technical Standard 39, of what is
 * written today. Each stands for one letter in both cases, so that words of its own script still
 * equal themselves: of "Ν ν" and "Υ υ" that is v and y.
 */
const pairs = [
  // Cyrillic
  ["авсеһніјкморԛѕтуүԝхԁ", "abcehhijkmopqstyywxd"],
  // Greek
  ["αβεζηικμνορτυχ", "abezhikmvoptyx"],
  // Armenian
  ["ցհյոօզս", "ghjnoqu"],
  // Small capitals, and letters of phonetics
  ["ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡɩ", "abcdefghijklmnoprstuvwyzagi"],
] as const;

const latin = new Map(
  pairs.flatMap(([letters, meant]) =>
    [...letters].map((letter, place): [string, string] => [letter, meant[place] ?? letter]),
  ),
);

/** The Latin letter that a small letter is taken for; else itself. */
export const takenFor = (letter: string): string => latin.get(letter) ?? letter;
