"use client";

import { type ComponentType, createContext, useContext } from "react";

export type CoachedText = {
  /** The id of the text field, which stands just before, in an element that is `relative`. */
  htmlFor: string;
  field: "prose" | "action";
  text: string;
  /** The field's own classes, where its words can be underlined in place: a field that grows. */
  look?: string;
};

const Slot = createContext<ComponentType<CoachedText> | null>(null);

/** Who speaks about texts below, so that a field need not know. */
export const CoachSlot = Slot.Provider;

/** Room for remarks on the words of the field before it; empty where nobody coaches. */
export function Coached(props: CoachedText) {
  const Coach = useContext(Slot);
  return Coach && <Coach {...props} />;
}
