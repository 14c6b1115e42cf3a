"use client";

import type { ReactNode } from "react";
import type { Fared } from "@/components/ui/use-keeping";
import { useSelect } from "@/components/ui/use-select";
import { Labelled, small } from "./choosing";

type Props = {
  label: string;
  /** What the server says. */
  given: string;
  choose: (value: string) => Promise<Fared>;
  children: ReactNode;
};

/** One choice of a few, saved as it is made; what others choose meanwhile shows here too. */
export function Pick({ label, given, choose, children }: Props) {
  const select = useSelect(given, choose);
  return (
    <Labelled label={label}>
      <select className={small} {...select}>
        {children}
      </select>
    </Labelled>
  );
}
