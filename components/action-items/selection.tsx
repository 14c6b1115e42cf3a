"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { CheckBox } from "@/components/ui/check-box";

type Selection = {
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], wanted: boolean) => void;
};

const SelectionContext = createContext<Selection>({ chosen: new Set(), choose: () => undefined });

export const useSelection = (): Selection => useContext(SelectionContext);

/** Around a list whose promises can be changed several at a time. */
export function Selectable({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo<Selection>(
    () => ({
      chosen,
      choose: (ids, wanted) =>
        setChosen((before) =>
          wanted
            ? new Set([...before, ...ids])
            : new Set([...before].filter((id) => !ids.includes(id))),
        ),
    }),
    [chosen],
  );
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

/** The box beside a promise. */
export function Chosen({ id, title }: { id: string; title: string }) {
  const { chosen, choose } = useSelection();
  return (
    <div className="pt-1">
      <CheckBox checked={chosen.has(id)} onChange={(wanted) => choose([id], wanted)}>
        <span className="sr-only">Choose: {title}</span>
      </CheckBox>
    </div>
  );
}
