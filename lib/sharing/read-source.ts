import { listActions } from "@/lib/action-items/queries";
import { listImages } from "@/lib/attachments/queries";
import type { ImageView } from "@/lib/attachments/schema";
import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { env } from "@/lib/env/env";
import { readTower } from "@/lib/layers/queries";
import { listLessons } from "@/lib/lessons/queries";
import { getPostmortem, listImpactFigures } from "@/lib/postmortems/queries";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { listEvents } from "@/lib/timeline/queries";
import { listWhyStory } from "@/lib/whys/queries";
import type { Person, Source, SourcePicture } from "./source";

/**
 * All of a postmortem that could get out. Nothing that was removed, was left over, or was written
 * beside it is read at all.
 * @throws DomainError not_found when it is out of reach.
 */
export async function readSource(actor: Actor, at: { number: number }): Promise<Source> {
  const { id, teamId } = await reachPostmortem(actor, at.number);
  const [facts, figures, tower, events, whys, actions, lessons, images, people, hosts] =
    await Promise.all([
      getPostmortem(actor, at),
      listImpactFigures(actor, at),
      readTower(actor, at),
      listEvents(actor, at),
      listWhyStory(actor, at),
      listActions(actor, at),
      listLessons(actor, at),
      listImages(actor, at),
      listPeopleAround(id, teamId),
      listHosts(),
    ]);
  return {
    ...facts,
    team: facts.team.name,
    figures,
    layers: tower.layers.map(withPictures),
    cheapestNote: tower.cheapestNote,
    events: events.map(withPictures),
    whys: whys.map(withPictures),
    actions,
    lessons,
    pictures: images.map(bare),
    people,
    hosts,
  };
}

type Backed = { evidence: readonly { image: ImageView | null }[] };

/** Of evidence only the pictures, and of these only those that somebody lets out. */
const withPictures = <T extends Backed>(row: T) => ({
  ...row,
  pictures: row.evidence.flatMap(({ image }) => (image ? [bare(image)] : [])),
});

const bare = ({ id, width, height, caption }: ImageView): SourcePicture => ({
  ...{ id, width, height, caption },
});

type PersonRow = { name: string; handle: string; near: boolean };

/** Everybody who has an account: their names are known to be names. */
async function listPeopleAround(postmortemId: string, teamId: string): Promise<Person[]> {
  const rows = await selectOften<PersonRow>`
    SELECT u."name", split_part(u."email", '@', 1) AS "handle", (
        EXISTS (SELECT 1 FROM "Membership" m WHERE m."userId" = u."id" AND m."teamId" = ${teamId}::uuid)
        OR EXISTS (SELECT 1 FROM "Participant" t
          WHERE t."userId" = u."id" AND t."postmortemId" = ${postmortemId}::uuid)
        OR EXISTS (SELECT 1 FROM "ActionItem" a
          WHERE a."ownerUserId" = u."id" AND a."postmortemId" = ${postmortemId}::uuid)
      ) AS "near"
    FROM "User" u WHERE u."name" <> '' ORDER BY u."name", u."id"`;
  return rows.map(({ name, handle, near }) => ({ name, near, handles: handle ? [handle] : [] }));
}

/** Where everybody has an address, so that it says nothing of the organisation. */
const everybodys =
  /^(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|proton|protonmail|mail|aol)\.[a-z.]+$/;

/** The site's own host, and the domains at which its people have their mail. */
async function listHosts(): Promise<string[]> {
  const rows = await selectOften<{ host: string }>`
    SELECT DISTINCT split_part("email", '@', 2) AS "host" FROM "User"`;
  const hosts = [new URL(env().APP_URL).hostname, ...rows.map(({ host }) => host)];
  return [...new Set(hosts)].filter((host) => host.includes(".") && !everybodys.test(host));
}
