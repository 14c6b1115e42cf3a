import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { actorFromToken } from "@/lib/auth/token";
import { db } from "@/lib/db/client";
import type { Role, Stage } from "@/lib/db/generated/enums";

/** Test worlds: each builds what it names and the parents that it lacks, and cleans nothing. */

type Wishes = { team?: string; lead?: boolean; role?: Role; name?: string };

/** Of letters, so that no name looks like the number of an account, or like a machine. */
const unlike = () =>
  randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));

async function team(name = `Team ${unlike()}`) {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return db.team.create({ data: { name, slug } });
}

/** A signed-in person, through a real gate. `team` is an id; "none" leaves them without one. */
async function actor({
  team: teamId,
  lead = false,
  role = "member",
  name,
}: Wishes = {}): Promise<Actor> {
  const id = teamId ?? (await team()).id;
  const token = newSecret();
  await db.user.create({
    data: {
      name: name ?? `Person ${unlike()}`,
      email: `${randomUUID()}@example.test`,
      role,
      memberships: id === "none" ? {} : { create: { teamId: id, lead } },
      apiTokens: { create: { name: "test", tokenHash: fingerprint(token) } },
    },
  });
  return actorWith(token);
}

/** The same person again, with what changed since. */
async function actorWith(token: string): Promise<Actor> {
  const headers = { authorization: `Bearer ${token}` };
  const found = await actorFromToken(new Request("http://parapet.test", { headers }));
  if (!found) throw new Error("The test's own token is unknown");
  return found;
}

/** Of the first team of `by`. A published one has its publication. */
async function postmortem(
  by: Actor,
  { stage = "draft" as Stage, title = "A thing went dark", zone = "UTC" } = {},
) {
  const [first] = by.teams;
  if (!first || !by.userId) throw new Error("This actor has no team to write for");
  return db.postmortem.create({
    data: {
      title,
      zone,
      stage,
      teamId: first.id,
      openedById: by.userId,
      participants: { create: { userId: by.userId } },
      ...(stage === "published" ? { publication: { create: { publishedById: by.userId } } } : {}),
    },
  });
}

async function layer(name = `Layer ${unlike()}`) {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return db.layer.create({
    data: { name, slug, position: `a${randomUUID().replaceAll("-", "")}V` },
  });
}

export const build = { team, actor, postmortem, layer };
