import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { normalTag } from "@/lib/postmortems/tag";
import { findTeamByRef } from "@/lib/teams/find";
import type { FollowView, FollowWish } from "./reading-schema";

/** Whoever follows more follows nothing in particular. */
const most = 100;

const nothing = "Say what you want to follow.";

type Followed = FollowView & { stored: string };

/**
 * The asker hears of it from now on. What somebody reads is nobody's news, so no activity is
 * written.
 * @throws DomainError not_found for a team, a layer or a severity that there is not.
 */
export async function follow(actor: Actor, wish: FollowWish): Promise<FollowView> {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const { stored, ...view } = await findFollowed(tx, wish);
    // Two presses at once take turns, so that both count.
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const given = { userId, kind: view.kind, value: stored };
    const others = await tx.follow.count({ where: { userId, NOT: given } });
    if (others >= most)
      throw invalid(`You follow ${most} things already. Take one away before you add another.`);
    await tx.follow.createMany({ data: [given], skipDuplicates: true });
    return view;
  });
}

/** Also of what was not followed. */
export async function unfollow(actor: Actor, wish: FollowWish): Promise<FollowView> {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const { stored, ...view } = await findFollowed(tx, wish);
    await tx.follow.deleteMany({ where: { userId, kind: view.kind, value: stored } });
    return view;
  });
}

async function findFollowed(tx: Tx, { kind, value }: FollowWish): Promise<Followed> {
  switch (kind) {
    case "team": {
      const { id, slug, name } = await findTeamByRef(tx, value);
      return { kind, value: slug, name, stored: id };
    }
    case "layer": {
      const layer = await tx.layer.findUnique({ where: { slug: value } });
      if (!layer) throw notFound(`the layer "${value}"`);
      return { kind, value, name: layer.name, stored: layer.id };
    }
    case "severity": {
      const severity = await tx.severity.findFirst({ where: { name: value } });
      if (!severity) throw notFound(`the severity "${value}"`);
      return { kind, value, name: value, stored: severity.id };
    }
    case "tag": {
      const tag = normalTag(value);
      if (!tag) throw invalid(nothing, { value: nothing });
      return { kind, value: tag, name: tag, stored: tag };
    }
    case "service":
      return { kind, value, name: value, stored: value };
  }
}
