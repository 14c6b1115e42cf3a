import { z } from "zod";
import { systemActor } from "@/lib/auth/system";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { askTeamsIn } from "./asks";

const Changed = z.object({ fields: z.array(z.string()) });

/**
 * A service that is named once a postmortem is published may be one that another team uses: what
 * its page changed is asked about as a lesson's own tags are, however often this is called.
 */
export async function askOfChange(id: string, now: Date): Promise<void> {
  const told = await db.activity.findUnique({ where: { id: BigInt(id) } });
  if (told?.kind !== "postmortem.changed" || !told.postmortemId) return;
  const { detail, postmortemId } = told;
  if (!Changed.safeParse(detail).data?.fields.includes("services")) return;
  await transaction((tx) =>
    askTeamsIn(tx, systemActor("lessons"), postmortemId, now, { changed: true }),
  );
}
