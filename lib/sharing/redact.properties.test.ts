import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf, redact, sourceOf, striking, whyOf } from "@/lib/testing/build-source";
import { htmlOf } from "./blocks-html";
import { linesOf } from "./differences";
import type { Source } from "./source";

/** One in four real postmortems, beside the checkout on machines that have them. */
const folder = resolve(import.meta.dirname, "../../../shared/data/real/postmortems");
const documents = existsSync(folder) ? filesIn(folder) : [];

function filesIn(at: string): string[] {
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .filter((_, index) => index % 4 === 0)
    .map((name) => join(at, name));
}

/** The same words in every kind of place that there is. */
function inAllPlaces(text: string): Source {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  const at = (index: number) => parts[index % parts.length] ?? "";
  const id = (kind: string, index: number) => `${kind}${index}`;
  return sourceOf({
    ...{
      title: at(0),
      summary: text,
      impact: at(1),
      surprised: at(2),
      wentWell: at(3),
      lucky: at(4),
    },
    ...{ team: at(5), severity: at(6), services: [at(7), at(8)], cheapestNote: at(9) },
    figures: [{ id: "f", amount: at(10), unit: at(11) }],
    layers: [
      {
        ...{ slug: "a", name: at(12), outcome: "held", note: at(13), heldAfterMin: null },
        ...{ entry: false, cheapest: true, pictures: [] },
      },
    ],
    events: parts.map((part, index) => eventOf({ id: id("e", index), text: part })),
    whys: parts.map((part, index) =>
      whyOf({
        ...{ id: id("w", index), parent: index === 0 ? null : id("w", (index - 1) >> 1) },
        ...{ question: part, answer: at(index + 1), layer: { name: at(12), outcome: "held" } },
      }),
    ),
    actions: [
      { id: "a", title: at(14), detail: text, status: "open", layer: "a", layerName: at(12) },
    ],
    lessons: [{ id: "l", text: at(15), tags: at(16).split(/\s+/).slice(0, 8) }],
  });
}

/** Independent of how the engine looks: plain folding, whole words. */
const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase();

/** As it stands, and with words put together again that a line's end or a mark parts. */
const standsIn = (text: string, word: string): boolean =>
  [
    text,
    text.replace(/[-\u2010\u2011\u00ad\\=]\s*\n\s*|(?<!\s)[-\u2010\u2011] ?|[*_~`[]|\]\(x\)/g, ""),
  ].some((read) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${plainly(word)}(?![\\p{L}\\p{N}])`, "u").test(plainly(read)),
  );

/** What the page itself says, whatever is struck. */
const ours = new Set(
  `form title nearmiss severity team services day clock utc summary impact figures amount unit
  surprised wentwell lucky layers name outcome held note heldaftermin entry cheapest pictures
  cheapestnote durations timeline when text kind milestone starred whys question answer layer
  assumption contributing branches actions detail status lessons tags paragraph heading level code
  quote blocks list ordered start items table head rows rule struck strong emphasis deleted link true
  false null open from impact ul ol li p h3 pre blockquote hr tr th td em del a href table 1 2 3 4 5 6
  14 02 03 2026 the place change came in here cheapest to detect min ms x27 quot amp lt gt u n t r b f`.split(
    /\s+/,
  ),
);

const wordsOf = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/[\p{L}\p{N}]+/gu)]
      .map(([word]) => word)
      .filter((word) => !ours.has(plainly(word)) && plainly(word).length > 1),
  ),
];

function leaksOf(text: string, struck: readonly string[]): string[] {
  const content = redact(inAllPlaces(text), striking(...struck));
  const read = linesOf(content).map((line) => line.text);
  const html = [content.summary, ...content.timeline.map((event) => event.text)].map(htmlOf);
  const all = [JSON.stringify(content), ...read, ...html];
  return struck.filter((word) => all.some((text) => standsIn(text, word)));
}

describe.skipIf(documents.length === 0)("real postmortems", () => {
  it.each(documents.map((file) => [file.slice(folder.length + 1), file]))(
    "nothing of what is struck is left: %s",
    (_name, file) => {
      const text = readFileSync(file ?? "", "utf8").slice(0, 6_000);
      const words = wordsOf(text);
      const step = Math.max(1, Math.floor(words.length / 12));
      const struck = words.filter((_, index) => index % step === 0).slice(0, 12);
      expect(struck.length).toBeGreaterThan(0);
      expect(leaksOf(text, struck)).toEqual([]);
    },
  );
});

const secret = fc.constantFrom(
  "Acme",
  "kowalski",
  "José",
  "straße",
  "DB7",
  "Żółw",
  "田中",
  "o'neil",
);

/** How people and programs mangle a word. */
const mangled = fc.tuple(secret, fc.nat(24)).map(([word, how]) => {
  const [head, tail] = [word.slice(0, 2), word.slice(2)];
  const forms = [
    word,
    word.toUpperCase(),
    word.toLowerCase(),
    word.normalize("NFD"),
    `${head}\u200b${tail}`,
    `${head}\u00ad${tail}`,
    `**${head}**${tail}`,
    `${head}<!-- x -->${tail}`,
    `[${word}](https://${encodeURIComponent(word)}.example/)`,
    `\`${word}\``,
    [...word].map((sign) => `&#${sign.codePointAt(0)};`).join(""),
    `https://h.example/?q=${encodeURIComponent(word)}`,
    `${head}-\n${tail}`,
    `${head}\u2010\n  ${tail}`,
    `${head}\u00ad\n${tail}`,
    `${head}\u200b\n${tail}`,
    `${head}- ${tail}`,
    `${head}-${tail}`,
    `**${head}**-\n${tail}`,
    `[${head}](x)${tail}`,
    `${head}\\\n${tail}`,
    `${head}=\n${tail}`,
    `${head}\u2060\ufeff\u180e${tail}`,
    `_${head}_\u200c*${tail}*`,
  ];
  return { word, text: forms[how] ?? word };
});

const filler = fc.constantFrom(
  ..."then it was | a | > | - | \n\n | * | _ | ``` | # | we saw: | (| )| , |. | 1. | [x]: y | <b> | \\ | & | % ".split(
    "|",
  ),
);

describe("made-up texts", () => {
  it("nothing of what is struck is left, whatever stands around it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(filler, mangled, filler), { maxLength: 8, minLength: 1 }),
        (all) => {
          const text = all
            .map(([before, { text: word }, after]) => `${before}${word}${after}`)
            .join(" ");
          const struck = [...new Set(all.map(([, { word }]) => word))];
          const content = redact(sourceOf({ summary: text, title: text }), striking(...struck));
          const read = [JSON.stringify(content), ...linesOf(content).map((line) => line.text)];
          expect(struck.filter((word) => read.some((line) => standsIn(line, word)))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("loses no word that nobody struck", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 20 }), (words) => {
        const [struck = ""] = words;
        const content = redact(sourceOf({ title: "", summary: words.join(" ") }), striking(struck));
        const left = linesOf(content)
          .map(({ text }) => text)
          .join(" ")
          .split(" ");
        expect(left.filter((one) => one !== "█████")).toEqual(
          words.filter((one) => one !== struck),
        );
      }),
    );
  });
});
