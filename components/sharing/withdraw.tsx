"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { AskFirst } from "./ask-first";

/** Asked once more: people outside may be reading. */
export function Withdraw({ withdraw }: { withdraw: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsked(true)}>
        Withdraw…
      </Button>
      <AskFirst
        isOpen={asked}
        title="Withdraw the public edition?"
        deed="Withdraw the edition"
        keep="Keep it public"
        onDeed={withdraw}
        onClose={() => setAsked(false)}
      >
        From the next moment its address, its pictures and its card lead nowhere. Your strikes stay,
        and you can make it public again. Copies that people made remain theirs.
      </AskFirst>
    </>
  );
}
