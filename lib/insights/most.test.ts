import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { readPromises } from "./promises";
import { findScope } from "./scope";

it("looks at the two thousand newest postmortems and says of how many they are", async () => {
  const ana = await build.actor();
  const { teamId, openedById, id } = await build.postmortem(ana, { stage: "published" });
  await db.postmortem.update({ where: { id }, data: { occurredOn: new Date("2019-03-01") } });
  // What they keep for a search is not looked at here.
  await db.$executeRaw`ALTER TABLE "Postmortem" DISABLE TRIGGER USER`;
  await db.postmortem.createMany({
    data: Array.from({ length: 2_000 }, () => ({
      title: "A thing went dark",
      zone: "UTC",
      stage: "published" as const,
      teamId,
      openedById,
      occurredOn: new Date("2026-03-01"),
    })),
  });
  const scope = await findScope(ana, { team: undefined, period: "all" });
  await db.actionItem.create({ data: { postmortemId: id, title: "The oldest", position: "a0V" } });
  const { looked, made } = await readPromises(ana, scope);
  expect({ looked, made }).toEqual({ looked: { postmortems: 2_000, of: 2_001 }, made: 0 });
});
