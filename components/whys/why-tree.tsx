import { requireActor } from "@/lib/auth/session";
import { whenWritten } from "@/lib/timeline/written-times";
import { listWhyStory } from "@/lib/whys/queries";
import type { StoryWhy } from "@/lib/whys/schema";
import { type Branch, toForest } from "@/lib/whys/tree";
import { kindWords } from "@/lib/whys/words";
import { Branches, type Told } from "./branches";

type Props = { number: number; zone: string };

/** The whys as they are read: a question, its answer, and under it what was asked next. */
export async function WhyTree({ number, zone }: Props) {
  const whys = await listWhyStory(await requireActor(), { number });
  if (whys.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-[23px]">Why it happened</h2>
      <Branches number={number} branches={toForest(whys).map((why) => told(why, zone))} />
    </section>
  );
}

function told(why: Branch<StoryWhy>, zone: string): Told {
  const { id, question, answer, kind, layer, assumption, contributing } = why;
  return {
    ...{ id, question, answer, layer },
    marks: [
      ...(kind && !(layer && kind === "layer") ? [kindWords[kind].name] : []),
      ...(contributing ? ["contributing condition"] : []),
      ...(assumption ? ["assumption, not checked"] : []),
    ],
    evidence: why.evidence.map(({ event, ...piece }) => ({
      ...piece,
      event: event && { id: event.id, text: event.text, when: whenWritten(event, zone) },
    })),
    branches: why.branches.map((branch) => told(branch, zone)),
  };
}
