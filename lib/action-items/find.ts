import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { awaitTurn, findPostmortem } from "@/lib/postmortems/find";
import { isUuid } from "@/lib/teams/find";
import type { Owner } from "./giving";

export async function findAction(tx: Tx, postmortemId: string, id: string) {
  const item = await tx.actionItem.findFirst({
    where: { id, postmortemId, removalId: null },
    include: { proof: true, acceptedRisk: true },
  });
  if (!item) throw notFound("that action");
  return item;
}

export type FoundAction = Awaited<ReturnType<typeof findAction>>;

/** A promise with its postmortem, for those who may not write in that one but keep the promise. */
export async function findPromise(tx: Tx, actor: Actor, { number, id }: Item) {
  await awaitTurn(tx, number);
  const postmortem = await findPostmortem(tx, actor, number);
  return { postmortem, item: await findAction(tx, postmortem.id, id) };
}

type Item = { number: number; id: string };

/** A person by id or e-mail address, a team by slug or id; nobody for nothing. */
export async function findOwnerByRef(tx: Tx, ref: string | null): Promise<Owner> {
  if (!ref) return { ownerUserId: null, ownerTeamId: null };
  const user = await findUser(tx, ref);
  if (user?.role === "reader")
    throw invalid(`${user.name} may read only, so cannot own an action. Choose somebody else.`, {
      owner: "Reads only.",
    });
  if (user) return { ownerUserId: user.id, ownerTeamId: null };
  const team = await tx.team.findFirst({
    where: isUuid(ref) ? { id: ref } : { slug: ref },
    select: { id: true },
  });
  if (team) return { ownerUserId: null, ownerTeamId: team.id };
  throw invalid(
    `There is no person or team “${ref}”. Give a person’s email address or a team’s slug.`,
    {
      owner: "Unknown.",
    },
  );
}

async function findUser(tx: Tx, ref: string) {
  if (!isUuid(ref) && !ref.includes("@")) return null;
  return tx.user.findUnique({
    where: isUuid(ref) ? { id: ref } : { email: ref.toLowerCase() },
    select: { id: true, name: true, role: true },
  });
}
