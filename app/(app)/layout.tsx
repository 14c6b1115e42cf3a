import type { ReactNode } from "react";
import { Coach } from "@/components/coach/coach";
import { FocusKeeper } from "@/components/shell/focus-keeper";
import { Shell } from "@/components/shell/shell";
import { Toaster } from "@/components/ui/toast";
import { Writer } from "@/components/ui/writer";
import { getActor } from "@/lib/auth/session";

export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <Toaster>
      <Coach>
        <Shell>
          <Writer person={whoWrites()}>{children}</Writer>
        </Shell>
      </Coach>
      <FocusKeeper />
    </Toaster>
  );
}

const whoWrites = async (): Promise<string | null> => (await getActor())?.userId ?? null;
