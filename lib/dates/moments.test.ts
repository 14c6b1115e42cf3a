import { describe, expect, it } from "vitest";
import { isoOf } from "./instants";
import { momentAt } from "./moments";
import { MomentPlacer } from "./placed-moments";

const near = { year: 2022, month: 6, day: 2 };

function placed(text: string, zone = "UTC") {
  const found = momentAt(text, 0, true);
  if (!found) return undefined;
  const { atMs, endMs, precision } = new MomentPlacer({ zone, near, day: near }).place(
    found.moment,
  );
  const span = endMs === undefined ? isoOf(atMs) : `${isoOf(atMs)}/${isoOf(endMs)}`;
  return `${span.replaceAll(":00Z", "Z")} ${precision} «${text.slice(found.rest)}»`;
}

describe("a moment at the start of a line", () => {
  it.each([
    ["2019-12-04 00:30", "2019-12-04T00:30Z exact «»"],
    ["2021-06-02 - 17:53 UTC: expired", "2021-06-02T17:53Z exact «expired»"],
    ["2021-06-02 - ~21:00 UTC: a message", "2021-06-02T21:00Z approximate «a message»"],
    ["2021-06-07 12:37:00 - reported", "2021-06-07T12:37Z exact «reported»"],
    ["2021-10-27T13:54:16.154Z", "2021-10-27T13:54:16Z exact «»"],
    ["2021-10-27T13:54:00+02:00 x", "2021-10-27T11:54Z exact «x»"],
    ["Feb 20 2018 14:17", "2018-02-20T14:17Z exact «»"],
    ["July 11, 2025, 12:42 PM", "2025-07-11T12:42Z exact «»"],
    ["15 May 10:00 woke", "2022-05-15T10:00Z exact «woke»"],
    ["12:45 PM UTC Saturday Oct 30th 2021: first wave", "2021-10-30T12:45Z exact «first wave»"],
    ["10/20/2022 - 15:38 UTC - moved", "2022-10-20T15:38Z exact «moved»"],
    ["24/07/22 09:00 moved", "2022-07-24T09:00Z exact «moved»"],
    ["**13:16:07:** planned", "2022-06-02T13:16:07Z exact «planned»"],
    ["**18:53** `@jo` saw it", "2022-06-02T18:53Z exact «`@jo` saw it»"],
    ["`10:40` - deployed", "2022-06-02T10:40Z exact «deployed»"],
    ["[14:02] jo: hello", "2022-06-02T14:02Z exact «jo: hello»"],
    ["10:21 **Declared**.", "2022-06-02T10:21Z exact «**Declared**.»"],
    ["{{ 06:10 }}", "2022-06-02T06:10Z exact «»"],
    ["8:52 pm: noticed", "2022-06-02T20:52Z exact «noticed»"],
    ["9:02a noticed", "2022-06-02T09:02Z exact «noticed»"],
    ["9:02 a pod died", "2022-06-02T09:02Z exact «a pod died»"],
    ["17:14pm", "2022-06-02T17:14Z exact «»"],
    ["23:00 AM", "2022-06-02T23:00Z exact «»"],
    ["12:05 AM", "2022-06-02T00:05Z exact «»"],
    ["2022-03-10 11.50", "2022-03-10T11:50Z exact «»"],
    ["11.55 it came back", "2022-06-02T11:55Z exact «it came back»"],
    ["2022-02-02 1625: mail", "2022-02-02T16:25Z exact «mail»"],
    ["2022-07-08 ca. 18:30", "2022-07-08T18:30Z approximate «»"],
    ["22:XX more reports", "2022-06-02T22:00Z approximate «more reports»"],
    ["2024-03-13 14:??", "2024-03-13T14:00Z approximate «»"],
    ["09:00 - 11:00 searching", "2022-06-02T09:00Z/2022-06-02T11:00Z range «searching»"],
    ["16:05:57-58", "2022-06-02T16:05:57Z/2022-06-02T16:05:58Z range «»"],
    ["00:25 - 00:29 AM", "2022-06-02T00:25Z/2022-06-02T00:29Z range «»"],
    ["8-9 PM updated", "2022-06-02T20:00Z/2022-06-02T21:00Z range «updated»"],
    ["23:50 - 00:10 restart", "2022-06-02T23:50Z/2022-06-03T00:10Z range «restart»"],
    ["Between 2023-07-10 to 2023-07-16", "2023-07-10T00:00Z/2023-07-16T23:59Z range «»"],
    ["2021-12-10", "2021-12-10T00:00Z/2021-12-10T23:59Z range «»"],
    ["2022-05-?? HH:mm", "2022-05-01T00:00Z/2022-05-31T23:59Z range «»"],
    ["2021/22-??-?? HH:mm", "2021-01-01T00:00Z/2021-12-31T23:59Z range «»"],
    ["2022-02-02 X: a message", "2022-02-02T00:00Z/2022-02-02T23:59Z range «a message»"],
  ])("reads %s", (text, expected) => {
    expect(placed(text)).toBe(expected);
  });

  it.each([
    "1.17 creates two",
    "2:1 ratio",
    "10:250",
    "12:30/4",
    "May be",
    "14 pods",
    "99:99",
    "v1.2",
  ])("takes %s for no moment", (text) => {
    expect(placed(text)).toBeUndefined();
  });

  it("keeps the time zone written in the line before the one of the document", () => {
    expect(placed("09:15 PST edited", "Europe/Paris")).toBe("2022-06-02T16:15Z exact «edited»");
    expect(placed("09:15 edited", "Europe/Paris")).toBe("2022-06-02T07:15Z exact «edited»");
  });
});
