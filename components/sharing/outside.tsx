import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

type Props = { children: ReactNode; said?: ReactNode };

/** The calm frame of what strangers read: no navigation, and nothing that knows who they are. */
export function Outside({ children, said }: Props) {
  return (
    <div className="mx-auto max-w-[980px] px-5 py-9 md:px-10 md:py-14 print:p-0">
      <header className="mb-6 flex items-center gap-2.5 text-[13px] text-muted">
        <Mark /> Postmortem, written without blame
      </header>
      <main id="content">{children}</main>
      {said && (
        <footer className="mt-14 border-line border-t pt-4 text-[13px] text-muted">{said}</footer>
      )}
    </div>
  );
}
