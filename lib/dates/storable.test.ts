import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ZonedMoment } from "./storable";

it.each([
  "2026-03-09T08:00:00Z",
  "2026-03-09T08:00:00+15:59",
  "2026-03-09T08:00:00-12:00",
  "0001-01-01T00:00:00Z",
])("a moment that is let in can be asked of the database: %s", async (moment) => {
  expect(ZonedMoment.safeParse(moment).success).toBe(true);
  await db.$queryRaw`SELECT ${moment}::timestamptz::text`;
});

it.each(["2026-03-09T08:00:00+16:00", "2026-03-09T08:00:00-23:59", "0001-01-01T00:00:00+01:00"])(
  "a moment that the database cannot read is refused before: %s",
  async (moment) => {
    expect(ZonedMoment.safeParse(moment).success).toBe(false);
  },
);
