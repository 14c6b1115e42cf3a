import { expect, test } from "vitest";
import { writeLetter } from "@/lib/mail/write";
import type { Digest } from "./digest";
import { blocksOf } from "./digest-words";

const hostile = '<img src=x onerror="alert(1)">]]></script>&amp;';

const digest: Digest = {
  today: "2027-02-28",
  lessons: {
    count: 7,
    waiting: 0,
    items: [{ id: "1", text: hostile.repeat(20), number: 3, title: hostile, team: hostile }],
  },
  waiting: { count: 100, items: [{ id: "2", headline: hostile, team: hostile }] },
  practices: [
    { what: "lapsed", at: "2027-02-27T12:00:00Z", slug: "s", statement: hostile, team: hostile },
  ],
  anniversary: {
    number: 4,
    title: hostile,
    team: hostile,
    day: "2024-02-29",
    years: 3,
    practice: { slug: "s", statement: hostile, team: hostile, life: "alive", since: null },
  },
};

test("no words of a lesson, a team or a practice become markup in a digest's letter", () => {
  const blocks = blocksOf(digest);
  const { html, text } = writeLetter({ subject: "A", preheader: "B", blocks, footer: [] });
  expect(html).not.toContain("<img");
  expect(html).not.toContain("</script>");
  expect(html.match(/&lt;img src=x/g)?.length).toBeGreaterThan(25);
  expect(text).toContain("And 6 more new lessons");
});

test("a leap day is looked back at by its own name in a year without one", () => {
  const [back] = blocksOf(digest).at(-1)?.lines ?? [];
  expect(back?.text).toMatch(/^3 years ago, on 29 Feb: /);
});

test("only what happened on the day on which it is read is said to be of today", () => {
  const day = "2024-03-02";
  const back = (today: string) => {
    const anniversary = digest.anniversary && { ...digest.anniversary, day };
    return blocksOf({ ...digest, today, anniversary }).at(-1)?.lines[0]?.text;
  };
  expect(back("2027-03-02")).toMatch(/^3 years ago today: /);
  expect(back("2027-03-03")).toMatch(/^3 years ago, on 2 Mar: /);
});
