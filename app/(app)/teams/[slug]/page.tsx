import type { Metadata } from "next";
import { Interests } from "@/components/lessons/interests";
import { TopBar } from "@/components/shell/top-bar";
import { LatestPostmortems } from "@/components/teams/latest-postmortems";
import { Members } from "@/components/teams/members";
import { OpenActions } from "@/components/teams/open-actions";
import { PromiseRecord } from "@/components/teams/promise-record";
import { Section } from "@/components/teams/section";
import { TeamSettings } from "@/components/teams/team-settings";
import { listTeamOpen, readTeamRecord } from "@/lib/action-items/team-record";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getInterests } from "@/lib/lessons/interests";
import { listPostmortems } from "@/lib/postmortems/queries";
import { PostmortemFilter } from "@/lib/postmortems/schema";
import { listColleagues } from "@/lib/teams/colleagues";
import { getTeam } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Team" };

const few = 5;

export default async function TeamPage({ params }: PageProps<"/teams/[slug]">) {
  const actor = await requireActor();
  const slug = decodeURIComponent((await params).slug);
  const team = await orNotFound(getTeam(actor, { slug }));
  const [postmortems, open, record, colleagues, interests] = await Promise.all([
    listPostmortems(actor, PostmortemFilter.parse({ team: team.slug, limit: few })),
    listTeamOpen(actor, team, few),
    readTeamRecord(actor, team),
    team.yours ? listColleagues(actor) : [],
    getInterests(actor, team),
  ]);
  return (
    <>
      <TopBar where={`Teams / ${team.name}`} />
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="mb-6 text-[31px]">{team.name}</h1>
        <Section title="People">
          <Members team={team} you={actor.userId} />
        </Section>
        <Section title="Postmortems">
          <LatestPostmortems
            rows={postmortems.items}
            slug={team.slug}
            more={postmortems.next !== null}
          />
        </Section>
        <Section title="Action items">
          <PromiseRecord record={record} slug={team.slug} />
          <OpenActions cards={open.cards} slug={team.slug} more={open.more} />
        </Section>
        <Section
          title="What it uses"
          lede="Tags and services, so that lessons about them are asked of this team."
        >
          <Interests team={team.slug} name={team.name} view={interests} />
        </Section>
        {team.yours && (
          <TeamSettings team={team} colleagues={colleagues} administrator={administers(actor)} />
        )}
      </main>
    </>
  );
}
