"use client";

import type { ComponentProps } from "react";
import type { FormAction } from "@/lib/http/form-state";
import { Done } from "./done";
import { Given } from "./given";
import { FormMessage, Submit } from "./submit";
import { useSending } from "./use-sending";

type Props<R> = ComponentProps<typeof Submit> & {
  action: FormAction<R>;
  given?: Record<string, string | number>;
  /** What pressing it will do, said before it. */
  says?: string;
  done?: Done<R>;
};

/** A form of one button, such as "Sign out". */
export function OneButton<R>({ action, given, says, done, ...button }: Props<R>) {
  const [state, send] = useSending(action);
  return (
    <form action={send} className="flex flex-col gap-2">
      <Given given={given} />
      {done && <Done state={state}>{done}</Done>}
      <div className="flex flex-wrap items-center gap-2">
        {says && <p className="text-[13px]">{says}</p>}
        <Submit variant="plain" {...button} />
      </div>
      <FormMessage state={state} />
    </form>
  );
}
