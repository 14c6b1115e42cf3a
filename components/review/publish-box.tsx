"use client";

import { type ReactNode, useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import { askForReviewAction, publishAction, withdrawAction } from "@/lib/review/actions";
import type { ReviewView } from "@/lib/review/queries";

type Props = Pick<ReviewView, "number" | "stage" | "team"> & { ready: boolean };

/** Where it stands and what can be done; each button says beforehand what will happen. */
export function PublishBox({ number, stage, team, ready }: Props) {
  const [asked, ask] = useActionState(askForReviewAction, idle);
  const [published, publish] = useActionState(publishAction, idle);
  const [withdrawn, withdraw] = useActionState(withdrawAction, idle);
  if (stage === "published")
    return (
      <Step
        action={withdraw}
        number={number}
        word="Take it back to draft"
        variant="plain"
        says={`Everybody in the organisation can read it. Taking it back hides it and its lessons from everybody but ${team} and those who take part. What teams answered is kept.`}
      >
        <FormMessage state={withdrawn} />
      </Step>
    );
  return (
    <div className="flex flex-col gap-6">
      {stage === "draft" && (
        <Step
          action={ask}
          number={number}
          word="Ask for review"
          variant="plain"
          says={`Asking for review marks it, so that ${team} and those who take part know that it is ready to be talked about. Nobody else sees it yet, and you can go on writing.`}
        >
          <FormMessage state={asked} />
        </Step>
      )}
      {stage === "in_review" && (
        <Step
          action={withdraw}
          number={number}
          word="Back to draft"
          variant="plain"
          says={`It is in review: ${team} and those who take part read it now.`}
        >
          <FormMessage state={withdrawn} />
        </Step>
      )}
      <Step
        action={publish}
        number={number}
        word="Publish"
        variant="primary"
        disabled={!ready}
        says={
          ready
            ? "Once it is published, everybody in the organisation can read it, and each team is asked whether its lessons apply to them. You can still change it, and take it back."
            : "Publishing needs one lesson. Everything else may stay open."
        }
      >
        <FormMessage state={published} />
      </Step>
    </div>
  );
}

type StepProps = {
  action: (form: FormData) => void;
  number: number;
  word: string;
  says: string;
  variant: "plain" | "primary";
  disabled?: boolean;
  children: ReactNode;
};

function Step({ action, number, word, says, variant, disabled, children }: StepProps) {
  return (
    <form action={action} className="flex flex-col gap-2">
      <input type="hidden" name="number" value={number} />
      <p className="max-w-[62ch] text-[15px]">{says}</p>
      {!disabled && (
        <Submit
          variant={variant}
          className="self-start"
          data-begin={variant === "primary" || undefined}
        >
          {word}
        </Submit>
      )}
      {children}
    </form>
  );
}
