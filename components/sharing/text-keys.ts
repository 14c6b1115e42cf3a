import type { KeyList } from "@/components/ui/keys";

/** The keys of the text that is struck. */
export const textKeys: KeyList = [
  ["↑ ↓", "another part of the text"],
  ["← →", "choose a word"],
  ["Shift+← Shift+→", "one word less or more"],
  ["x", "strike the chosen words here"],
  ["X", "strike them wherever they stand"],
  ["w", "write something else instead"],
  ["u", "remove a strike"],
  ["Ctrl+Z ⌘Z", "undo what you did last in the text"],
  ["o", "hide the whole part, or show it again"],
  ["Esc", "choose nothing"],
];
