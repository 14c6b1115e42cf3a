"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { sayRepeatAction, unsayRepeatAction } from "@/lib/precedents/actions";
import { usePlace } from "./use-place";

/** Takes the link back, which can be undone in its turn. */
export function UnsayRepeat({ number, of }: { number: number; of: number }) {
  const place = usePlace<HTMLButtonElement>();
  const run = useRun();
  const toast = useToast();
  const link = async () => void (await run(sayRepeatAction(idle, { number, of })));
  const unlink = async () => {
    if (await run(unsayRepeatAction(idle, { number, of })))
      toast(`This is no longer called a repeat of PM-${of}.`, { undo: link });
  };
  return (
    <Button ref={place} size="small" variant="quiet" className="-ml-2" onClick={unlink}>
      Not a repeat<span className="sr-only"> of PM-{of}</span>
    </Button>
  );
}
