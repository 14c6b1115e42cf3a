import { IssuesOf } from "@/components/trackers/issues-of";
import { Anchor } from "@/components/ui/anchor";
import { todayInUtc } from "@/lib/action-items/due";
import type { ActionItemRow } from "@/lib/action-items/schema";
import { requireActor } from "@/lib/auth/session";
import { HandoverNote } from "./handover-note";
import { Kept } from "./kept";
import { nextStepOf } from "./next-step";
import { NextStepBox } from "./next-step-box";
import { PromiseHead } from "./promise-head";
import { PromiseOrigin } from "./promise-origin";
import { PromiseSteps } from "./promise-steps";
import type { Turn } from "./turns";
import { viewingOf } from "./viewing";

/** One promise: what and why, where it stands, what shows it, and who did what when. */
export async function PromisePage({ item }: { item: ActionItemRow }) {
  const { viewer, offered } = viewingOf(await requireActor(), item);
  const { number, id, proof, acceptedRisk, duplicateOf } = item;
  // What does not hold is said when it is seen, also before its day.
  const turns: Turn[] = proof && viewer.keeps ? [...offered, "effect"] : offered;
  return (
    <article className="flex flex-col gap-8">
      <PromiseHead item={item} />
      <NextStepBox item={item} next={nextStepOf(item, viewer, todayInUtc())} offered={turns}>
        {item.handover?.answer === "declined" && <HandoverNote item={item} draft={false} />}
        {duplicateOf && (
          <Anchor href={`/actions/${duplicateOf.id}`} className="text-accent underline">
            Go to that one
          </Anchor>
        )}
      </NextStepBox>
      {(proof || acceptedRisk) && (
        <section>
          <h2 className="mb-3 border-line border-b pb-2 text-[20px]">
            {proof ? "What shows it" : "Why it is not done"}
          </h2>
          <Kept {...item} />
        </section>
      )}
      <IssuesOf item={item} />
      <PromiseOrigin item={item} />
      <PromiseSteps
        number={number}
        id={id}
        told={proof ? item.effectChecks.map(({ note }) => note) : []}
      />
    </article>
  );
}
