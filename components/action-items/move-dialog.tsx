"use client";

import { useEffect, useId, useRef } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { OneButton } from "@/components/ui/one-button";
import { reopenActionAction, verifyActionAction } from "@/lib/action-items/actions";
import { type Column, columns, columnWords } from "@/lib/action-items/board-columns";
import { moveOf } from "@/lib/action-items/moves";
import { ProveForm } from "./prove-form";
import { RiskForm } from "./risk-form";
import type { Held, Moving } from "./use-moving";

type Props = {
  moving: Moving;
  card: Held;
  move: (to: Column) => void;
  close: () => void;
};

/** Where a card can go, and then what that takes: the proof, the look, the reason. */
export function MoveDialog({ moving, card, move, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={close}
      className="m-auto w-[min(92vw,36rem)] rounded-card border border-line-strong bg-surface p-5 text-ink shadow-card backdrop:bg-ink/25"
    >
      <p className="text-[13px] text-muted">
        PM-{card.number} · {columnWords[card.column].toLowerCase()}
      </p>
      <h2 id={heading} className="text-[20px] [overflow-wrap:anywhere]">
        {card.title}
      </h2>
      <div className="mt-3">
        {moving.to === null ? (
          <Places card={card} move={move} />
        ) : (
          <Needed id={moving.id} to={moving.to} card={card} />
        )}
      </div>
      <Button variant="quiet" className="mt-3" onClick={() => dialog.current?.close()}>
        Leave it where it is
      </Button>
    </dialog>
  );
}

function Places({ card, move }: Pick<Props, "card" | "move">) {
  return (
    <ul className="flex flex-col gap-2">
      {columns.map((to) => {
        const asked = moveOf(card.column, to, card.offered);
        if (!asked) return null;
        return (
          <li key={to} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {"no" in asked ? (
              <span className="px-2 text-[14px] text-muted">
                {columnWords[to]}: {asked.no}
              </span>
            ) : (
              <Button size="small" onClick={() => move(to)}>
                {columnWords[to]}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type NeededProps = { id: string; to: Column; card: Held };

function Needed({ id, to, card }: NeededProps) {
  const asked = moveOf(card.column, to, card.offered);
  if (!asked || "no" in asked) return null;
  const at = { number: card.number, id };
  if (asked.move === "prove") return <ProveForm {...at} />;
  if (asked.move === "drop") return <RiskForm {...at} />;
  if (asked.move === "verify")
    return (
      <>
        <p className="mb-3 text-[15px]">
          Have you looked at{" "}
          <Anchor href={`/actions/${id}`} className="text-accent underline">
            its proof
          </Anchor>
          ? Your name will stand beside it.
        </p>
        <OneButton action={verifyActionAction} given={at} variant="primary">
          I looked: it holds
        </OneButton>
      </>
    );
  return (
    <>
      <p className="mb-3 text-[15px]">
        This reopens the action item. The earlier proof or reason stays in its history.
      </p>
      <OneButton action={reopenActionAction} given={at} variant="primary">
        Open it again
      </OneButton>
    </>
  );
}
