import type { Alarm } from "@/lib/activity/alarm";
import type { Tx } from "@/lib/db/client";
import { whoIsHere } from "./may-see";
import { tell } from "./tell";

/** Tells every administrator, each of them once. */
export async function tellAdministrators(tx: Tx, alarm: Alarm, now: Date): Promise<void> {
  const { once, sentence, href } = alarm;
  const administrators = await tx.user.findMany({
    where: { role: "administrator" },
    select: { id: true },
  });
  const here = await whoIsHere(
    tx,
    administrators.map(({ id }) => id),
  );
  const notices = here.map((userId) => ({
    userId,
    kind: "system" as const,
    once,
    detail: { sentence, href },
  }));
  await tell(tx, notices, now);
}
