import { describe, expect, it } from "vitest";
import { ZONE_NAMES } from "./zone-names";
import { isZone, zoneAtStart, zoneStatedIn } from "./zones";

describe("a zone that a text states", () => {
  it.each([
    ["All times in UTC", "UTC"],
    ["_All times are in UTC._", "UTC"],
    ["All times in CET.", "Europe/Paris"],
    ["All times in CEST (UTC+2)", "Europe/Paris"],
    ["All times in Central European Time (CET)", "Europe/Paris"],
    ["All times in UTC+1 (Zurich time)", "Europe/Zurich"],
    ["All times in GMT+2", "Etc/GMT-2"],
    ["All times in UTC+05:30", "Asia/Kolkata"],
    ["All times in UC/Pacific", "America/Los_Angeles"],
    ["Timeline (times in BST)", "Europe/London"],
    ["Timeline (all times PST) 10/14/2022. All times approximations", "America/Los_Angeles"],
    ["| Date and Time in CET | Event |", "Europe/Paris"],
    ["| **Date/Time (UTC)**                         | **Event** |", "UTC"],
    ["All events are documented in [UTC](https://example.org/Z) time.", "UTC"],
    ["Times are local to Europe/Berlin", "Europe/Berlin"],
  ])("is found in %s", (text, zone) => {
    expect(zoneStatedIn(text)?.zone).toBe(zone);
  });

  it.each([
    "It took a long time",
    "We met Central IT",
    "All times approximate",
    "Node lost at 10:00 UTC",
  ])("is not imagined in %s", (text) => {
    expect(zoneStatedIn(text)).toBeUndefined();
  });
});

describe("zone names", () => {
  it("all stand for zones that this machine knows", () => {
    const unknown = Object.values(ZONE_NAMES).filter(([zone]) => !isZone(zone));
    expect(unknown).toEqual([]);
  });

  it("are read only as whole words in capitals", () => {
    expect(zoneAtStart("UTC: text")?.written).toBe("UTC");
    expect(zoneAtStart("ESTABLISHED")).toBeUndefined();
    expect(zoneAtStart("est")).toBeUndefined();
    expect(zoneAtStart("+02:00 x")?.zone).toBe("Etc/GMT-2");
  });
});
