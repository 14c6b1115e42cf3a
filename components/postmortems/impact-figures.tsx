"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Label, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useRun } from "@/components/ui/use-run";
import { useSending } from "@/components/ui/use-sending";
import { type FormState, idle } from "@/lib/http/form-state";
import { addImpactFigureAction, removeImpactFigureAction } from "@/lib/postmortems/actions";
import { useUndo } from "./undo";

type Figure = { id: string; amount: string; unit: string };

/** Impact in numbers. Each figure stands alone; they are never added up. */
export function ImpactFigures({ number, figures }: { number: number; figures: Figure[] }) {
  const first = useRef<HTMLInputElement>(null);
  const undo = useUndo(number);
  const run = useRun();
  const [state, add] = useSending(async (was: FormState<Figure>, form) => {
    const next = await addImpactFigureAction(was, form);
    first.current?.focus();
    return next;
  });
  const remove = async ({ id, amount, unit }: Figure) => {
    const removed = await run(removeImpactFigureAction(idle, { number, id }));
    if (removed) undo(removed.removalId, `Removed “${amount} ${unit}”.`);
  };
  const values = state.status === "failed" ? state.values : {};
  return (
    <section className="mt-8">
      <h2 className="text-[20px]">Impact in numbers</h2>
      <ul className="mt-2 flex flex-col">
        {figures.map((figure) => (
          <li key={figure.id} className="flex items-baseline gap-2 border-line border-b py-1.5">
            <span className="font-mono">{figure.amount}</span>
            <span className="text-muted">{figure.unit}</span>
            <Button
              size="small"
              variant="quiet"
              className="ml-auto"
              aria-label={`Remove ${figure.amount} ${figure.unit}`}
              onClick={() => remove(figure)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <form action={add} className="mt-3 grid items-end gap-2 sm:grid-cols-[120px_1fr_auto]">
        <input type="hidden" name="number" value={number} />
        <div>
          <Label htmlFor="amount">How many</Label>
          <TextInput
            ref={first}
            id="amount"
            name="amount"
            placeholder="34"
            defaultValue={values.amount}
          />
        </div>
        <div>
          <Label htmlFor="unit">Of what</Label>
          <TextInput
            id="unit"
            name="unit"
            placeholder="support reports"
            defaultValue={values.unit}
          />
        </div>
        <Submit variant="plain">Add figure</Submit>
        <FormMessage state={state} />
      </form>
    </section>
  );
}
