import { describe, expect, it } from "vitest";
import { told } from "@/lib/testing/tell";

describe("a time in words", () => {
  const cases: [string, string][] = [
    ["Half past four or so it stopped.", "≈16:30"],
    ["At twenty to four Kim joined.", "≈15:40"],
    ["At twenty-five past three Kim joined.", "≈15:25"],
    ["At two thirty the pager went off.", "≈14:30"],
    ["We had 500s at about 4ish.", "≈16:00"],
    ["At 9 a.m. Ben saw errors.", "≈09:00"],
    ["At 9.30 a.m. we rolled back.", "09:30"],
    ["The pager went at 0310 hours.", "03:10"],
    ["It was 3am when the pager rang.", "≈03:00"],
    ["We met at nine in the evening.", "≈21:00"],
    ["Just before noon it died.", "≈11:55"],
    ["Shortly after one it was back.", "≈13:05"],
    ["At 14:02:10 the first 502.", "14:02:10"],
    ["At 14:02 UTC the first 502.", "15:02"],
    ["At 8:00 AM EDT the first page.", "13:00"],
    ["Between 14:02 and 14:10 all was red.", "14:02–14:10"],
    ["14:02–14:10 all was red.", "14:02–14:10"],
    ["Alerts fired from 2 to 3 pm.", "14:00–15:00"],
    ["From two to half past the graphs were flat.", "14:00–14:30"],
    ["Sometime between noon and one the disk filled.", "12:00–13:00"],
    ["Sometime around lunchtime the queue grew.", "≈12:00"],
    ["Late in the afternoon the vendor called.", "≈15:00"],
    ["On 13 March at 22:30 it began.", "13 Mar 22:30"],
    ["Last Tuesday around 4 p.m. we changed the DNS.", "10 Mar ≈16:00"],
    ["The night before, at 23:30, Kim had merged it.", "13 Mar 23:30"],
  ];
  it.each(cases)("is found: %s", (story, time) => {
    expect(told(story)).toEqual([`${time} ${story}`]);
  });

  const noTimes = [
    "One by one we restarted them, about three minutes each.",
    "By two pods it was fine.",
    "At 500 errors per second I called Ben.",
    "There were around 40 customers, about three per cent.",
    "We ran version 2.14 on the second of them.",
    "The log said `14:02 ERROR` twice.",
    "I may have sat there, looking at the sun.",
    "At one point we restarted two of them.",
    "For about two hours nobody answered.",
  ];
  it.each(noTimes)("is not seen where there is none: %s", (story) => {
    expect(told(story)).toEqual([`? ${story}`]);
  });
});

describe("a time told from another", () => {
  const after = (words: string) => told(`At 14:00 it broke. ${words}`).at(-1);
  const cases: [string, string][] = [
    ["Half an hour after that Ben called.", "≈14:30"],
    ["A couple of minutes later Ben called.", "≈14:02"],
    ["A few minutes later Ben called.", "≈14:03"],
    ["An hour and a half later Ben called.", "≈15:30"],
    ["Two and a half hours later Ben called.", "≈16:30"],
    ["An hour and ten minutes later Ben called.", "≈15:10"],
    ["Five to ten minutes later Ben called.", "14:05–14:10"],
    ["Within ten minutes Ben called.", "14:00–14:10"],
    ["After twenty minutes Ben called.", "≈14:20"],
    ["Ten minutes earlier Ben had called.", "≈13:50"],
    ["At the same time Ben called.", "≈14:00"],
    ["At quarter past Ben called.", "≈14:15"],
    ["The next morning at nine Ben called.", "15 Mar ≈09:00"],
    ["The next day Ben called.", "15 Mar 00:00–23:59"],
    ["That evening Ben called.", "≈19:00"],
  ];
  it.each(cases)("is counted: %s", (words, time) => {
    expect(after(words)).toBe(`${time} ${words}`);
  });

  it("is unknown where there is nothing to count from", () => {
    expect(told("Five minutes later Ben called.")).toEqual(["? Five minutes later Ben called."]);
  });

  it("goes on from the story when a sentence looked back", () => {
    const story =
      "At 00:10 it hung. The job had started at 23:45. Ten minutes after that Kim killed it.";
    expect(told(story)).toEqual([
      "00:10 At 00:10 it hung.",
      "13 Mar 23:45 The job had started at 23:45.",
      "≈00:20 Ten minutes after that Kim killed it.",
    ]);
  });
});
