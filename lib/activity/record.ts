import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { type Heard, isHeard } from "./heard";
import type { Quiet } from "./quiet";

/** `noun.past-tense`; webhooks and audit filters use the same strings. */
export type ActivityKind = Heard | Quiet;

type About = {
  postmortemId?: string | undefined;
  subjectId?: string | undefined;
  detail?: Prisma.InputJsonObject | undefined;
};

/** The last line of every command, in its transaction. Who listens hears of it through a job. */
export async function record(tx: Tx, actor: Actor, kind: ActivityKind, about: About = {}) {
  const { id } = await tx.activity.create({
    data: {
      kind,
      userId: actor.userId,
      postmortemId: about.postmortemId ?? null,
      subjectId: about.subjectId ?? null,
      detail: about.detail ?? {},
    },
    select: { id: true },
  });
  if (isHeard(kind) || asksAgain(kind, about)) await enqueue(tx, "activity", { id: String(id) });
}

/** Nobody hears of it by itself, but a question to other teams may follow from it. */
const asksAgain = (kind: ActivityKind, { detail }: About): boolean =>
  kind === "postmortem.changed" &&
  Array.isArray(detail?.fields) &&
  detail.fields.includes("services");
