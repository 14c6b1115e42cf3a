import { z } from "zod";
import { systemActor } from "@/lib/auth/system";
import { transaction } from "@/lib/db/transaction";
import { askTeamsIn } from "./asks";

const Changed = z.object({ fields: z.array(z.string()) });

/**
 * A service that is named once a postmortem is published may be one that another team uses: what
 * its page changed is asked about as a lesson's own tags are, however often this is called.
 */
export async function askOfChange(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const told = await tx.activity.findUnique({ where: { id: BigInt(id) } });
    if (told?.kind !== "postmortem.changed" || !told.postmortemId) return;
    if (!Changed.safeParse(told.detail).data?.fields.includes("services")) return;
    await askTeamsIn(tx, systemActor("lessons"), told.postmortemId, now, { changed: true });
  });
}
