"use client";

import { Button } from "@/components/ui/button";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { sayRepeatAction, unsayRepeatAction } from "@/lib/precedents/actions";
import { usePlace } from "./use-place";

/** Takes the link back, which can be undone in its turn. */
export function UnsayRepeat({ number, of }: { number: number; of: number }) {
  const place = usePlace<HTMLButtonElement>();
  const { track } = useSaving();
  const toast = useToast();
  const link = async () => {
    const state = await track(sayRepeatAction(idle, { number, of }));
    if (state.status === "failed") toast(state.message);
  };
  const unlink = async () => {
    const state = await track(unsayRepeatAction(idle, { number, of }));
    if (state.status === "failed") toast(state.message);
    else toast(`This is no longer called a repeat of PM-${of}.`, { undo: link });
  };
  return (
    <Button ref={place} size="small" variant="quiet" className="-ml-2" onClick={unlink}>
      Not a repeat<span className="sr-only"> of PM-{of}</span>
    </Button>
  );
}
