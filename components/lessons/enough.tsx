"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { catchUpAction, undoCatchUpAction } from "@/lib/lessons/actions";

type Props = { team: string; name: string };

/** Ends what a team is offered from before its time. */
export function Enough({ team, name }: Props) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const run = useRun();
  const undo = async () => {
    await run(undoCatchUpAction(idle, { team }));
  };
  const end = () =>
    start(async () => {
      if (await run(catchUpAction(idle, { team })))
        toast(`${name} is shown no more lessons from before.`, { undo });
    });
  return (
    <Button size="small" aria-disabled={pending} onClick={() => !pending && end()}>
      That is enough<span className="sr-only"> for {name}</span>
    </Button>
  );
}
