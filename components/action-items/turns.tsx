"use client";

import { Chip } from "@/components/ui/chip";
import { OneButton } from "@/components/ui/one-button";
import {
  answerHandoverAction,
  reopenActionAction,
  startActionAction,
  verifyActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised, statusWords } from "@/lib/action-items/words";
import type { FormAction } from "@/lib/http/form-state";
import { DeclineForm } from "./decline-form";
import { EffectForm } from "./effect-form";
import { Fold } from "./fold";
import type { Step } from "./next-step";
import { ProveForm } from "./prove-form";
import { RiskForm } from "./risk-form";

export type Turn = "keep" | "verify" | "acceptRisk" | "answer" | "effect";

type Item = Pick<ActionItemView, "number" | "id" | "title" | "status" | "version">;
type Props = {
  item: Item;
  offered: readonly Turn[];
  /** On the promise's own page: the one step that stands out, and no chip, which stands above. */
  lead?: Step | null;
};

/** Where a promise stands, and the turns that it can take from here. */
export function Turns({ item, offered, lead }: Props) {
  const { number, id, status, title } = item;
  const may = (turn: Turn) => offered.includes(turn);
  const look = (step: Step) => (lead === step ? "primary" : "plain");
  const given = { number, id, version: item.version };
  const promised = isPromised(status);
  const fold = { of: title, later: lead === undefined };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {lead === undefined && <Chip>{statusWords[status]}</Chip>}
      {may("answer") && promised && (
        <>
          <Press
            of={title}
            word="Take it"
            look={look("answer")}
            action={answerHandoverAction}
            given={{ ...given, answer: "accepted" }}
          />
          <Fold word="Decline" {...fold}>
            <DeclineForm number={number} id={id} />
          </Fold>
        </>
      )}
      {may("keep") && !may("answer") && status === "open" && (
        <Press
          of={title}
          word="Begin"
          look={look("begin")}
          given={given}
          action={startActionAction}
        />
      )}
      {may("keep") && promised && (
        <Fold word="Prove it" look={look("prove")} {...fold}>
          {(near) => <ProveForm number={number} id={id} near={near} />}
        </Fold>
      )}
      {may("acceptRisk") && promised && (
        <Fold word="Won’t do" {...fold}>
          <RiskForm number={number} id={id} />
        </Fold>
      )}
      {may("verify") && status === "done" && (
        <Press
          of={title}
          word="I looked: it holds"
          look={look("look")}
          given={given}
          action={verifyActionAction}
        />
      )}
      {may("effect") && !promised && (
        <Fold word="Did it hold?" look={look("effect")} {...fold}>
          <EffectForm number={number} id={id} />
        </Fold>
      )}
      {may("keep") && status !== "open" && (
        <Press
          of={title}
          look={look("reopen")}
          given={given}
          word={promised ? "Back to open" : "Open again"}
          action={reopenActionAction}
        />
      )}
    </div>
  );
}

type PressProps = {
  of: string;
  word: string;
  look: "plain" | "primary";
  action: FormAction;
  given: Record<string, string | number>;
};

/** A turn that needs nothing more than to be pressed. */
const Press = ({ of, word, look, action, given }: PressProps) => (
  <OneButton action={action} given={given} size="small" variant={look}>
    {word}
    <span className="sr-only">: {of}</span>
  </OneButton>
);
