import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const nineOClock = new Date("2026-03-14T09:00:00Z");

/** A letter as the database holds it, not sent yet. */
export async function buildLetter(
  to: Actor,
  wishes: Partial<Prisma.LetterUncheckedCreateInput> = {},
) {
  return db.letter.create({
    data: {
      userId: personOf(to),
      address: `${randomUUID()}@example.test`,
      subject: "A promise is yours",
      text: "In words.\n",
      html: "<p>In markup.</p>",
      kinds: ["promise_given"],
      localDay: new Date("2026-03-14"),
      writtenAt: nineOClock,
      ...wishes,
    },
  });
}
