"use client";

import { useState } from "react";
import { CheckBox } from "@/components/ui/check-box";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { openPublicIndexAction } from "@/lib/sharing/actions";

/** Whether strangers find a list of what is public. */
export function IndexSwitch({ isOpen, home }: { isOpen: boolean; home: string }) {
  const [open, setOpen] = useState(isOpen);
  const run = useRun();
  const send = async (wanted: boolean) => {
    setOpen(wanted);
    if (!(await run(openPublicIndexAction(idle, { isOpen: wanted })))) setOpen(!wanted);
  };
  return (
    <>
      <CheckBox checked={open} onChange={(wanted) => void send(wanted)}>
        Show a public list of your editions, with a feed
      </CheckBox>
      {open && (
        <p className="mt-1.5 pl-7 font-mono text-[13px]">
          <a href="/p" className="text-accent underline underline-offset-2">
            {home}
          </a>
        </p>
      )}
    </>
  );
}
