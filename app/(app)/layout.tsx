import type { ReactNode } from "react";
import { Coach } from "@/components/coach/coach";
import { FocusKeeper } from "@/components/shell/focus-keeper";
import { Shell } from "@/components/shell/shell";
import { Toaster } from "@/components/ui/toast";

export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <Toaster>
      <Coach>
        <Shell>{children}</Shell>
      </Coach>
      <FocusKeeper />
    </Toaster>
  );
}
