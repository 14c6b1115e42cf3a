import { describe, expect, it } from "vitest";
import { march, told, zone } from "@/lib/testing/tell";
import { readTelling } from "./telling";

describe("a story told freely", () => {
  it("becomes events with the times that its words tell", () => {
    const story =
      "Around ten past two I saw the checkout errors climb. About five minutes later Ben paged " +
      "the on-call. I thought it was the database. At 14:40 we rolled back and by three it was quiet again.";
    expect(told(story)).toEqual([
      "≈14:10 Around ten past two I saw the checkout errors climb.",
      "≈14:15 About five minutes later Ben paged the on-call. I thought it was the database.",
      "14:40 At 14:40 we rolled back",
      "≈15:00 and by three it was quiet again.",
    ]);
  });

  it("leaves open what nobody timed, between its neighbours", () => {
    const story =
      "At 14:02 it broke. I restarted a worker. Then I restarted the broker. By 14:30 it was fine.";
    expect(told(story)).toEqual([
      "14:02 At 14:02 it broke.",
      "? I restarted a worker.",
      "? Then I restarted the broker.",
      "≈14:30 By 14:30 it was fine.",
    ]);
  });

  it("rests where nothing happens in the words", () => {
    const story = "Hi all, here's what I remember.\n\nAt 9:05 we deployed.\n\nThanks to everyone.";
    expect(told(story)).toEqual([
      "rest Hi all, here's what I remember.",
      "09:05 At 9:05 we deployed.",
      "rest Thanks to everyone.",
    ]);
    expect(told("What did I see first?")).toEqual(["rest What did I see first?"]);
    expect([told(""), told(" \n ")]).toEqual([[], ["rest "]]);
  });

  it("keeps what says more of a moment with that moment", () => {
    const story =
      "At 14:02 I saw errors. They were all from checkout. I assumed it was DNS.\n\nIt was Kim who knew better.";
    expect(told(story)).toEqual([
      "14:02 At 14:02 I saw errors. They were all from checkout. I assumed it was DNS.",
      "? It was Kim who knew better.",
    ]);
  });

  it("parts a sentence that tells of several times, and no other", () => {
    expect(told("At 14:10 I saw it; at 14:12 I told Ben; at 14:20 he rolled back.")).toEqual([
      "14:10 At 14:10 I saw it;",
      "14:12 at 14:12 I told Ben;",
      "14:20 at 14:20 he rolled back.",
    ]);
    const one = "Ben restarted the pods at 14:20 and the queue at 14:35.";
    expect(told(one)).toEqual([`14:20 ${one}`]);
  });

  it("reads lists and hasty letters", () => {
    expect(told("1. Deploy at 10:15.\n2. Errors at 10:20.")).toEqual([
      "10:15 1. Deploy at 10:15.",
      "10:20 2. Errors at 10:20.",
    ]);
    expect(told("14:02 errors. 14:05 page\n- 14:20 rollback")).toEqual([
      "14:02 14:02 errors.",
      "14:05 14:05 page",
      "14:20 - 14:20 rollback",
    ]);
    expect(told("i saw errors around 2. then ben paged at ten past... fine by half two")).toEqual([
      "≈14:00 i saw errors around 2.",
      "≈14:10 then ben paged at ten past... fine by half two",
    ]);
  });

  it("joins a time that stands alone with what follows it", () => {
    expect(told("14:10.\nEverything is red. 14:20: we rolled back")).toEqual([
      "14:10 14:10.\nEverything is red.",
      "14:20 14:20: we rolled back",
    ]);
  });

  it("marks a milestone only where the words say so", () => {
    const story =
      "Impact started at 13:58. The issue was detected at 14:03. I looked. At 14:40 the incident was resolved.";
    expect(readTelling(story, { zone, day: march }).map(({ milestone }) => milestone)).toEqual([
      "impact_started",
      "detected",
      undefined,
      "resolved",
    ]);
  });
});

describe("the half of the day, and the day", () => {
  it("are those from which the rest of the story is near", () => {
    const night =
      "At eleven the first alert came. At twenty to twelve the second one came and at five past midnight the site was down.";
    expect(told(night)).toEqual([
      "≈23:00 At eleven the first alert came.",
      "≈23:40 At twenty to twelve the second one came",
      "15 Mar ≈00:05 and at five past midnight the site was down.",
    ]);
    expect(told("At 2:15 pm Dana merged it. At 3 it was live.")).toEqual([
      "14:15 At 2:15 pm Dana merged it.",
      "≈15:00 At 3 it was live.",
    ]);
  });

  it("are those of waking people where nothing tells", () => {
    expect(told("At seven it broke. At two it was whole.")).toEqual([
      "≈07:00 At seven it broke.",
      "≈14:00 At two it was whole.",
    ]);
  });

  it("pass midnight, and come back for what was before", () => {
    expect(told("At 22:00 we stopped. At 08:00 the day shift took over.")).toEqual([
      "22:00 At 22:00 we stopped.",
      "15 Mar 08:00 At 08:00 the day shift took over.",
    ]);
    expect(told("At 14:10 errors rose. The deploy at 09:00 had changed the pool.")).toEqual([
      "14:10 At 14:10 errors rose.",
      "09:00 The deploy at 09:00 had changed the pool.",
    ]);
  });

  it("are near what the timeline knows already", () => {
    const known = {
      fromMs: Date.parse("2026-03-14T22:30:00Z"),
      toMs: Date.parse("2026-03-15T01:00:00Z"),
    };
    expect(told("At half past one I gave up.", { known })).toEqual([
      "15 Mar ≈01:30 At half past one I gave up.",
    ]);
    expect(told("At 23:40 I looked.", { known })).toEqual(["23:40 At 23:40 I looked."]);
  });
});

describe("the nights of clock change", () => {
  const utc = (story: string, day: typeof march) =>
    readTelling(story, { zone, day }).map(({ at }) => at?.slice(11, 16));

  it("count real minutes over the hour that is left out", () => {
    const story = "At 01:50 I pressed it. Twenty minutes later the cron ran. At 03:15 I saw it.";
    expect(utc(story, { year: 2026, month: 3, day: 29 })).toEqual(["00:50", "01:10", "01:15"]);
  });

  it("tell the hour that comes twice in the order of the story", () => {
    const story = "At 02:50 I pressed it. At 02:10 the cron ran again. At 03:00 it was over.";
    expect(utc(story, { year: 2026, month: 10, day: 25 })).toEqual(["00:50", "01:10", "02:00"]);
  });
});
