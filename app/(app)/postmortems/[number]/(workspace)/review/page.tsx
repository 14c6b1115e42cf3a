import type { Metadata } from "next";
import { AsideGroup, StepFrame } from "@/components/postmortems/step-frame";
import { SeenBefore } from "@/components/precedents/seen-before";
import { BeforeWeBegin } from "@/components/review/before-we-begin";
import { Checklist } from "@/components/review/checklist";
import { Meeting } from "@/components/review/meeting";
import { Participants } from "@/components/review/participants";
import { PublishBox } from "@/components/review/publish-box";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getReview } from "@/lib/review/queries";

export const metadata: Metadata = { title: "Review" };

type Props = PageProps<"/postmortems/[number]/review">;

export default async function ReviewPage({ params }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const review = await orNotFound(getReview(actor, { number }));
  const { missing, stage, team } = review;
  return (
    <StepFrame
      title="Is it ready to be read?"
      lede="What a reader would miss is said here. Only a lesson is needed; the rest is for you to judge."
      aside={
        <>
          <Meeting number={number} zone={review.zone} mayEdit={review.mayEdit} />
          <SeenBefore number={number} />
          <AsideGroup title="Who takes part">
            {review.mayEdit ? (
              <Participants
                number={number}
                team={team}
                participants={review.participants}
                colleagues={review.colleagues}
                others={review.others}
              />
            ) : (
              <p>{review.participants.map(({ name }) => name).join(", ")}</p>
            )}
            <p className="mt-3 text-muted">
              {team} sees every draft of its own. Add others here so that they can read and write
              this one.
            </p>
          </AsideGroup>
        </>
      }
    >
      {stage !== "published" && <BeforeWeBegin />}
      <Checklist number={number} missing={missing} />
      {review.mayEdit && (
        <div className="mt-8 border-line border-t pt-6">
          <PublishBox
            number={number}
            stage={stage}
            team={team}
            ready={!missing.some(({ needed }) => needed)}
          />
        </div>
      )}
    </StepFrame>
  );
}
