import type { Metadata } from "next";
import { cache } from "react";
import { Adopters } from "@/components/practices/adopters";
import { ChangeForm } from "@/components/practices/change-form";
import { CheckHere } from "@/components/practices/check-here";
import { GiveUp } from "@/components/practices/give-up";
import { LatestChecks } from "@/components/practices/latest-checks";
import { LifeMark } from "@/components/practices/life-mark";
import { Programs } from "@/components/practices/programs";
import { standingInWords } from "@/components/practices/standing";
import { StoryEditor } from "@/components/practices/story-editor";
import { WhyLink } from "@/components/practices/why-link";
import { TopBar } from "@/components/shell/top-bar";
import { Section } from "@/components/teams/section";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listLayers } from "@/lib/layers/queries";
import { canChange, canOpen } from "@/lib/practices/policy";
import { getPractice } from "@/lib/practices/queries";

type Props = PageProps<"/practices/[slug]">;

const readPractice = cache(async (slug: string) =>
  orNotFound(getPractice(await requireActor(), { slug })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPractice((await params).slug)).statement };
}

export default async function PracticePage({ params }: Props) {
  const actor = await requireActor();
  const practice = await readPractice((await params).slug);
  const { slug, adoptions, stories, ...facts } = practice;
  const ownerTeamId = practice.team.id;
  const changes = canChange(actor, { ownerTeamId });
  return (
    <>
      <TopBar
        where={
          <>
            <Anchor href="/practices">Practices</Anchor> / {slug}
          </>
        }
      >
        <LinkButton href={`/why/${slug}`}>Read it</LinkButton>
      </TopBar>
      <main id="content" className="mx-auto max-w-[760px] px-4 py-8 md:px-7">
        <div className="flex flex-wrap gap-x-3 text-[13px] text-muted">
          <LifeMark life={practice.life} words={standingInWords(practice, new Date())} />
          <span>Practice of {practice.team.name}</span>
        </div>
        <h1 className="mt-1 text-[29px] leading-tight [overflow-wrap:anywhere]">
          {practice.statement}
        </h1>
        <WhyLink slug={slug} open={practice.openToAll} />
        <CheckHere actor={actor} practice={practice} />
        <LatestChecks actor={actor} slug={slug} />
        <Programs actor={actor} practice={practice} />
        <Section title="Its stories">
          <StoryEditor {...{ slug, stories, changes }} openToAll={practice.openToAll} />
        </Section>
        <Section title="Who follows it">
          <Adopters adoptions={adoptions} retired={practice.retirement !== null} />
        </Section>
        {changes && (
          <Section title="Its words" lede={`Its address, /why/${slug}, stays as it is.`}>
            <details>
              <summary className="w-fit cursor-pointer text-[14.5px] text-muted underline underline-offset-2">
                Change the rule, its why, or how it is checked
              </summary>
              <div className="mt-4">
                <ChangeForm
                  practice={{ slug, ...facts }}
                  layers={await listLayers(actor)}
                  mayOpen={canOpen(actor, { ownerTeamId })}
                />
              </div>
            </details>
          </Section>
        )}
        <GiveUp actor={actor} practice={practice} changes={changes} />
      </main>
    </>
  );
}
