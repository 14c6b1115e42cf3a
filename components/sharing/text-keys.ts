import type { KeyList } from "@/components/ui/keys";

/** The keys of the text that is struck. */
export const textKeys: KeyList = [
  ["↑ ↓", "another part of the text"],
  ["← →", "choose a word"],
  ["Shift+← Shift+→", "one word less or more"],
  ["x", "strike the chosen words here"],
  ["X", "strike them wherever they stand"],
  ["w", "write something else instead"],
  ["u", "take a strike back"],
  ["Ctrl+Z ⌘Z", "undo what you did last in the text"],
  ["o", "leave the whole part out, or take it in"],
  ["Esc", "choose nothing"],
];
