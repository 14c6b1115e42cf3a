import type { ReactNode } from "react";
import { OneButton } from "@/components/ui/one-button";
import { askForReviewAction, publishAction, withdrawAction } from "@/lib/review/actions";
import type { ReviewView } from "@/lib/review/queries";

type Props = Pick<ReviewView, "number" | "stage" | "team"> & { ready: boolean };

/** Where it stands and what can be done; each button says beforehand what will happen. */
export function PublishBox({ number, stage, team, ready }: Props) {
  const given = { number };
  if (stage === "published")
    return (
      <Step
        says={`Everybody in the organisation can read it. Taking it back hides it and its lessons from everybody but ${team} and those who take part. What teams answered is kept.`}
      >
        <OneButton action={withdrawAction} given={given}>
          Take it back to draft
        </OneButton>
      </Step>
    );
  return (
    <div className="flex flex-col gap-6">
      {stage === "draft" && (
        <Step
          says={`Asking for review marks it, so that ${team} and those who take part know that it is ready to be talked about. Nobody else sees it yet, and you can go on writing.`}
        >
          <OneButton action={askForReviewAction} given={given}>
            Ask for review
          </OneButton>
        </Step>
      )}
      {stage === "in_review" && (
        <Step says={`It is in review: ${team} and those who take part read it now.`}>
          <OneButton action={withdrawAction} given={given}>
            Back to draft
          </OneButton>
        </Step>
      )}
      {ready ? (
        <Step says="Once it is published, everybody in the organisation can read it, and other teams are asked whether its lessons apply to them. You can still change it, and take it back.">
          <OneButton action={publishAction} given={given} variant="primary" data-begin>
            Publish
          </OneButton>
        </Step>
      ) : (
        <Step says="Publishing needs one lesson. Everything else may stay open." />
      )}
    </div>
  );
}

function Step({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-[62ch] text-[15px]">{says}</p>
      {children}
    </div>
  );
}
