import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { digestsFor } from "./letters-digest";

it("a notice that names no week holds up no other's letter", async () => {
  const userId = (await build.actor()).userId ?? "";
  const tell = async (once: string, detail: { upTo?: string }) => {
    const localDay = new Date("2026-03-09");
    const data = { userId, kind: "weekly_summary" as const, once, localDay, detail };
    return (await db.notice.create({ data })).id;
  };
  await tell("of no week", {});
  const whole = await tell("of a week", { upTo: "2026-03-09" });
  const digests = await digestsFor(userId, new Date("2026-03-09T08:00:00Z"));
  expect([...digests.keys()]).toEqual([whole]);
});
