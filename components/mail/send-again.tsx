"use client";

import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { sendLettersAgainAction } from "@/lib/notifications/actions";
import type { UnsentKind } from "@/lib/notifications/unsent-schema";

type Props = { which: UnsentKind; many: number; mailed: boolean };

/** One press for all of a kind; what became of it stays beside it. */
export function SendAgain({ which, many, mailed }: Props) {
  const [state, send] = useSending(sendLettersAgainAction);
  return (
    <form action={send} className="mt-2 flex flex-col gap-2">
      <input type="hidden" name="which" value={which} />
      <FormMessage state={state} />
      <p role="status" className="text-[13.5px] text-muted empty:hidden">
        {state.status === "done" && toldOf(state.result)}
      </p>
      {many > 0 && mailed && (
        <div>
          <Submit size="small" variant="plain">
            {which === "left" ? `Send ${them(many)}` : `Send ${them(many)} again`}
          </Submit>
        </div>
      )}
    </form>
  );
}

const them = (many: number): string => (many === 1 ? "it" : `all ${many}`);

type Sent = { sent: number; later: number; more: boolean };

function toldOf({ sent, later, more }: Sent): string {
  if (sent + later === 0) return "Nothing was left to send.";
  const now = sent > 0 ? [`${letters(sent)} on the way`] : [];
  const then = later > 0 ? [`${letters(later)} will go when quiet hours end`] : [];
  return `${[...now, ...then].join(", ")}.${more ? " There are more: press once more." : ""}`;
}

const letters = (many: number): string => (many === 1 ? "One email" : `${many} emails`);
