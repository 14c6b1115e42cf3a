import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { askWhy } from "@/lib/whys/commands";
import { build } from "./build";

/** A draft with one first why and its writer, and shorthands for asking further. */
async function whys(by?: Actor) {
  const actor = by ?? (await build.actor());
  const { id: postmortemId, number } = await build.postmortem(actor);
  const ask = (question: string, parent?: string) => askWhy(actor, { number, question, parent });
  const happen = (text: string) =>
    db.timelineEvent.create({
      data: { postmortemId, text, at: new Date("2026-03-14T14:02Z"), position: "a0" },
    });
  return { actor, number, postmortemId, ask, happen, first: await ask("Why did it go dark?") };
}

export const buildWhys = { whys };
