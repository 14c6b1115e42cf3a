import { expect, it } from "vitest";
import { db, pool } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { knownWords, recount } from "./vocabulary";

const all = 3_000;

it("knows how many postmortems there are, whichever of them it draws", async () => {
  const { teams, userId } = await build.actor();
  const teamId = teams[0]?.id ?? "";
  // Their words are written here; the triggers would write each one's by itself.
  await pool().query(`ALTER TABLE "Postmortem" DISABLE TRIGGER USER`);
  const one = { title: "A thing went dark", zone: "UTC", teamId, openedById: userId ?? "" };
  await db.postmortem.createMany({ data: Array.from({ length: all }, () => one) });
  await pool().query(`
    INSERT INTO "Wording" ("postmortemId", "head", "body", "length", "writtenIn")
    SELECT p."id", '{thing,dark}', ARRAY(
      SELECT 'stem' || (p."number" * n) % 5000 FROM generate_series(1, 250) n), 252, 1
    FROM "Postmortem" p`);
  for (let time = 0; time < 30; time += 1) {
    await recount();
    const { postmortems, sampled, counts } = await knownWords();
    expect(postmortems).toBe(all);
    expect(counts.get("dark")?.head).toBe(sampled);
  }
});
