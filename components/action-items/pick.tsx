"use client";

import { type ReactNode, useState } from "react";
import { Labelled, small } from "./choosing";

type Props = {
  label: string;
  /** What the server says. A choice shows at once, and falls back to this one if it is refused. */
  given: string;
  choose: (value: string) => Promise<boolean>;
  children: ReactNode;
};

/** One choice of a few, saved as it is made; what others choose meanwhile shows here too. */
export function Pick({ label, given, choose, children }: Props) {
  const [state, setState] = useState({ given, shown: given });
  if (state.given !== given) setState({ given, shown: given });
  const show = (shown: string) => setState({ given, shown });
  return (
    <Labelled label={label}>
      <select
        className={small}
        value={state.shown}
        onChange={async ({ target: { value } }) => {
          show(value);
          if (!(await choose(value))) show(given);
        }}
      >
        {children}
      </select>
    </Labelled>
  );
}
