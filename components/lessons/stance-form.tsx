"use client";

import { type KeyboardEvent, useState } from "react";
import { Anchor } from "@/components/ui/anchor";
import type { StanceKind } from "@/lib/db/generated/enums";
import { AdoptForm } from "./adopt-form";
import type { FormProps } from "./answer-form";
import { CoveredForm } from "./covered-form";
import { NotForUsForm } from "./not-for-us-form";
import { PromiseForm } from "./promise-form";
import { type Said, useAnswer } from "./use-answer";

type Props = Omit<FormProps, "answering"> & {
  kind: StanceKind;
  /** It is answered so. */
  done: (said: Said) => void;
};

/** What goes with a choice, beneath it. Escape leaves it without an answer. */
export function StanceForm({ kind, done, ...given }: Props) {
  const props = { ...given, answering: useAnswer(given.lesson, given.own, done) };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    props.close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from each of its fields
    <div
      onKeyDown={leave}
      className="max-w-[560px] rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
    >
      {kind === "applies" && <Applies {...props} />}
      {kind !== "applies" && <GoesOn own={props.own} />}
      {kind === "covered" && <CoveredForm {...props} />}
      {kind === "not_for_us" && <NotForUsForm {...props} />}
    </div>
  );
}

/** Another answer ends nothing of what came of the first. */
function GoesOn({ own: { stance, action, practice } }: Pick<FormProps, "own">) {
  const kept = stance === "applies" ? practice : null;
  if (!action && !kept) return null;
  return (
    <p className="mb-3 max-w-[60ch] text-[13.5px] text-muted [overflow-wrap:anywhere]">
      {action && (
        <>
          The action item{" "}
          <Anchor href={`/actions/${action.id}`} className="underline">
            {action.title}
          </Anchor>{" "}
          stays as it is. Mark it as won’t do there if nobody needs it any more.{" "}
        </>
      )}
      {kept && (
        <>
          You go on following{" "}
          <Anchor href={`/practices/${kept.slug}`} className="underline">
            {kept.statement}
          </Anchor>
          . Leave it there if it is not for you.
        </>
      )}
    </p>
  );
}

/** A promise first, for most lessons want one; who made one is offered a practice. */
function Applies(props: FormProps) {
  const [adopting, setAdopting] = useState(props.own.action !== null);
  const turn = () => {
    props.answering.forget();
    setAdopting(!adopting);
  };
  return adopting ? <AdoptForm {...props} turn={turn} /> : <PromiseForm {...props} turn={turn} />;
}
