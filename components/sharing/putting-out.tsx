"use client";

import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { silence } from "@/components/ui/use-run";
import { type FormState, idle } from "@/lib/http/form-state";
import { putOutAction, withdrawEditionAction } from "@/lib/sharing/actions";
import type { EditionEditorView } from "@/lib/sharing/schema";
import { standing, tally, unread, whatHappens } from "./what-happens";
import { Withdraw } from "./withdraw";

type Props = { view: EditionEditorView; hasIndex: boolean };

/** How it stands with the outside, what putting it out will do, and what is in the way. */
export function PuttingOut({ view, hasIndex }: Props) {
  const { edition, may, problems, changes, number, seen } = view;
  const { say, problem, busy } = useSaying();
  if (!edition) return null;
  const ready = problems.length === 0;
  const isNews = !edition.isOut || changes.length > 0;
  return (
    <section
      aria-label="Putting it out"
      className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
    >
      <p className="font-medium">{standing(view)}</p>
      {ready && isNews && may.putOut && (
        <p className="mt-1 max-w-[80ch] text-muted">{whatHappens(edition, { hasIndex })}</p>
      )}
      {!ready && (
        <ul className="mt-1 list-disc pl-5 text-breached">
          {problems.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-[13px] text-muted">{tally(view)}</p>
      {isNews && <p className="text-[13px] text-bypassed">{unread(view)}</p>}
      <div role="alert">
        {problem && !problems.includes(problem) && (
          <p className="mt-2 rounded-lg bg-breached-soft px-3 py-2 text-breached">{problem}</p>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {may.putOut && isNews && (
          <Button
            variant="primary"
            disabled={!ready}
            aria-disabled={busy}
            onClick={() => say(putOutAction(idle, { number, seen }), "It is out.")}
          >
            {edition.isOut ? "Put out as it is now" : "Put it out"}
          </Button>
        )}
        {edition.isOut && (
          <a
            href={`/p/${edition.slug}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass({})}
          >
            See it as strangers do
          </a>
        )}
        {may.putOut && edition.isOut && (
          <Withdraw
            withdraw={() =>
              say(
                withdrawEditionAction(idle, { number }),
                "Withdrawn. The address leads nowhere now.",
              )
            }
          />
        )}
        {!may.putOut && (
          <p className="text-[13px] text-muted">
            A lead of its team or an administrator puts it out. You can prepare everything.
          </p>
        )}
      </div>
      <Changes changes={changes} />
    </section>
  );
}

function useSaying() {
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const say = async (asked: Promise<FormState<unknown>>, done: string) => {
    setBusy(true);
    const state = await asked.catch(() => null);
    setBusy(false);
    if (state?.status === "done") toast(done);
    const refused = state?.status === "failed" ? state.message : null;
    setProblem(state ? refused : silence);
  };
  return { say, problem, busy };
}

/** What strangers would read differently after the next time. */
function Changes({ changes }: Pick<EditionEditorView, "changes">) {
  if (changes.length === 0) return null;
  return (
    <details className="mt-3 border-line border-t pt-2">
      <summary className="min-h-6 text-accent">
        {changes.length === 1 ? "1 thing differs" : `${changes.length} things differ`} from what is
        out
      </summary>
      <dl className="mt-1 flex max-h-80 flex-col gap-2 overflow-y-auto">
        {changes.map(({ where, before, after }) => (
          <div key={`${where} ${before} ${after}`}>
            <dt className="text-[13px] text-muted">{where}</dt>
            {before && <dd className="font-serif text-muted line-through">{before}</dd>}
            {after && <dd className="font-serif">{after}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
