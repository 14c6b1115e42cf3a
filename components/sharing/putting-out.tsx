"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { unanswered } from "@/components/ui/use-run";
import { type FormState, idle } from "@/lib/http/form-state";
import { putOutAction, withdrawEditionAction } from "@/lib/sharing/actions";
import type { EditionEditorView } from "@/lib/sharing/schema";
import { Changes } from "./changes";
import { standing, tally, unread, whatHappens } from "./what-happens";
import { Withdraw } from "./withdraw";

type Props = { view: EditionEditorView; hasIndex: boolean; today: string };

/** How it stands with the outside, what making it public will do, and what is in the way. */
export function PuttingOut({ view, hasIndex, today }: Props) {
  const { edition, may, problems, differs, number, seen } = view;
  const { say, problem, busy } = useSaying();
  if (!edition) return null;
  const ready = problems.length === 0;
  const isNews = !edition.isOut || differs;
  return (
    <section
      aria-label="Making it public"
      className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
    >
      <p className="font-medium">{standing(view, today)}</p>
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
            onClick={() => say(putOutAction(idle, { number, seen }), "It is public now.")}
          >
            {edition.isOut ? "Publish these changes outside" : "Make public"}
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
                "Withdrawn. Its address leads nowhere now.",
              )
            }
          />
        )}
        {!may.putOut && (
          <p className="text-[13px] text-muted">
            A lead of its team or an administrator makes it public. You can prepare everything.
          </p>
        )}
      </div>
      <Changes {...view} />
    </section>
  );
}

function useSaying() {
  const toast = useToast();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const say = async (asked: Promise<FormState<unknown>>, done: string) => {
    setBusy(true);
    const state = await asked.catch(() => unanswered);
    setBusy(false);
    if (state.status === "done") toast(done);
    const refused = state.status === "failed" ? state : null;
    setProblem(refused?.message ?? null);
    // What is to be looked at once more has to be on the screen.
    if (refused?.code === "conflict") router.refresh();
  };
  return { say, problem, busy };
}
