import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildLetter } from "@/lib/testing/build-letters";
import { tidyLetters } from "./tidy";

it("letters keep their words for thirty days, and that they were written for longer", async () => {
  const now = new Date("2026-03-31T10:00:00Z");
  const reader = await build.actor();
  const old = await buildLetter(reader, { writtenAt: new Date("2026-03-01T09:59:00Z") });
  const recent = await buildLetter(reader, { writtenAt: new Date("2026-03-01T10:01:00Z") });
  expect(await tidyLetters(now)).toBe(1);
  expect(await tidyLetters(now)).toBe(0);
  const of = (id: string) => db.letter.findUniqueOrThrow({ where: { id } });
  expect(await of(old.id)).toMatchObject({ text: "", html: "", subject: old.subject });
  expect(await of(recent.id)).toMatchObject({ text: recent.text, html: recent.html });
});
