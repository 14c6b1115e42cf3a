import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "@/lib/lessons/sentences";
import { practices } from "./practices";
import { stories } from "./stories";
import type { StoryPractice } from "./story-practice";
import { allWhys } from "./tell-whys";

describe("the stories", () => {
  const texts = [
    ...stories.map((story) => ({ title: story.title, words: wordsOf(story) })),
    ...practices.map((told) => ({ title: told.slug, words: wordsOfPractice(told) })),
  ];

  it("blame nobody", () => {
    const blame =
      /\b(blam\w*|faults?|culprits?|careless\w*|negligen\w*|mistakes?|forgot\w*|root causes?|human errors?|(should|could|ought to) have|failed to|causes?|caused|lazy|stupid|obviously|incompeten\w*|guilt\w*|sloppy)\b/i;
    const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith(".test.ts"));
    expect(files.length).toBeGreaterThan(stories.length);
    const found = files.flatMap((name) => {
      const text = readFileSync(`${import.meta.dirname}/${name}`, "utf8");
      return text.split("\n").filter((line) => blame.test(line));
    });
    expect(found).toEqual([]);
    expect("They forgot to check, which caused it.").toMatch(blame);
  });

  it("repeat no sentence, neither another's nor their own", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { title, words } of texts)
      for (const sentence of words.flatMap(sentencesOf)) {
        const plain = sentence.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, "");
        if (plain.split(" ").length < 4) continue;
        if (seen.has(plain)) twice.push(`${title} / ${seen.get(plain)}: ${sentence}`);
        seen.set(plain, title);
      }
    expect(seen.size).toBeGreaterThan(400);
    expect(twice).toEqual([]);
  });

  it("name no placeholder, and link only to addresses that belong to nobody", () => {
    const whole = texts.flatMap(({ words }) => words).join("\n");
    expect(whole).not.toMatch(/lorem|ipsum|foo\b|bar\b|\bTODO\b|\bTBD\b|xxx/i);
    const links = JSON.stringify(stories).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(links)).toEqual(new Set(["https://example.com"]));
  });

  it("carry no indentation of their files, which readers would see as code", () => {
    const all = texts.flatMap(({ words }) => words);
    expect(all.filter((text) => /^[ \t]|[ \t]$| {2}/m.test(text))).toEqual([]);
    expect(all.filter((text) => text.includes("\n\n")).length).toBeGreaterThan(0);
  });

  it("stand in zones of their own", () => {
    expect(new Set(stories.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(4);
  });
});

/** Everything that somebody reads of a story. */
function wordsOf({
  tower,
  actions,
  events,
  whys,
  lessons,
  figures,
  ...facts
}: (typeof stories)[number]) {
  const prose = [facts.title, facts.summary, facts.impact, facts.surprised, facts.wentWell];
  return [
    ...prose,
    facts.lucky,
    ...events.map(({ text }) => text),
    ...allWhys(whys).flatMap(({ question, answer }) => [question, answer]),
    ...Object.values(tower).map(([, note]) => note),
    facts.cheapest?.[1],
    ...actions.flatMap(({ title, detail, turns = [] }) => [
      title,
      detail,
      ...turns.flatMap((turn) => Object.values(turn).map(String)),
    ]),
    ...lessons.flatMap(({ text, stances = [] }) => [
      text,
      ...stances.flatMap(({ promise, ...stance }) => [
        ...Object.values(stance).map(String),
        ...(promise ? [promise.title] : []),
        ...(promise?.turns ?? []).flatMap((turn) => Object.values(turn).map(String)),
      ]),
    ]),
  ].filter((text): text is string => text !== undefined && text !== "");
}

function wordsOfPractice({ statement, why, howWeKnow, note, events, retired }: StoryPractice) {
  const said = events.flatMap((event) => {
    if ("seen" in event) return [event.seen];
    return "beat" in event ? [event.beat] : [];
  });
  return [statement, why, howWeKnow, note, ...said, ...(retired ? [retired.reason] : [])];
}
