import type { ReactNode } from "react";
import { FocusKeeper } from "@/components/shell/focus-keeper";
import { Shell } from "@/components/shell/shell";
import { Toaster } from "@/components/ui/toast";

export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <Toaster>
      <Shell>{children}</Shell>
      <FocusKeeper />
    </Toaster>
  );
}
