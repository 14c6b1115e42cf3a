import type { Metadata } from "next";
import { ActionTable } from "@/components/action-items/action-table";
import { TowerSection } from "@/components/layers/tower-section";
import { LessonList } from "@/components/lessons/lesson-list";
import { Head } from "@/components/postmortems/head";
import { ReadingTop } from "@/components/postmortems/reading-top";
import { Telling } from "@/components/postmortems/telling";
import { PracticesOf } from "@/components/practices/practices-of";
import { RepeatLinks } from "@/components/precedents/repeats-said";
import { NearMissStrip } from "@/components/review/near-miss-strip";
import { ReaderTimes } from "@/components/timeline/reader-times";
import { TimelineStory } from "@/components/timeline/story";
import { WhyTree } from "@/components/whys/why-tree";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPostmortem } from "@/lib/postmortems/queries";

type Props = PageProps<"/postmortems/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = Number((await params).number);
  const { title } = await orNotFound(getPostmortem(await requireActor(), { number }));
  return { title: `PM-${number} ${title}` };
}

export default async function PostmortemPage({ params }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const postmortem = await orNotFound(getPostmortem(actor, { number }));
  return (
    <>
      <ReadingTop postmortem={postmortem} />
      <main id="content" className="mx-auto max-w-[1060px] px-4 py-8 md:px-10 print:p-0">
        <article className="flex flex-col gap-11">
          <Head postmortem={postmortem} />
          <RepeatLinks number={number} />
          {postmortem.nearMiss && <NearMissStrip postmortem={postmortem} />}
          <TowerSection number={number} zone={postmortem.zone} />
          <TimelineStory number={number} zone={postmortem.zone} />
          <WhyTree number={number} zone={postmortem.zone} />
          <ActionTable number={number} />
          <LessonList number={number} />
          <PracticesOf number={number} published={postmortem.stage === "published"} />
          <Telling postmortem={postmortem} />
        </article>
        <ReaderTimes />
      </main>
    </>
  );
}
