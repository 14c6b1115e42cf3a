import type { ReactNode } from "react";
import { dayInWords } from "@/lib/dates/clock";

type Props = { of: string; madeAt: string; usedAt: string | null; children: ReactNode };

/** An address that was made, without what makes it secret; how it ends goes into it. */
export function SecretAddress({ of, madeAt, usedAt, children }: Props) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-line border-b py-2.5">
      <span className="font-medium [overflow-wrap:anywhere]">{of}</span>
      <span className="text-[13px] text-muted">
        made {dayInWords(madeAt)}, {usedAt ? `last read ${dayInWords(usedAt)}` : "not read yet"}
      </span>
      {children}
    </li>
  );
}
