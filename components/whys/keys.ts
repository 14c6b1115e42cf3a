import type { KeyList } from "@/components/ui/keys";

export const whyKeys: KeyList = [
  ["↑ ↓ j k", "The why above, the why below"],
  ["→ ←", "Unfold and go in; fold and go out"],
  ["Enter e", "Open it to write"],
  ["Esc", "Close it; everything is kept"],
  ["n", "Ask why about its answer"],
  ["b Ctrl+Enter", "Ask beside it"],
  ["Alt+↑ ↓ ← →", "Move it, with all that hangs under it"],
  ["m", "Merge it with the one above"],
  ["s", "Split its answer"],
  ["Alt+Enter", "In an answer: split where the cursor is"],
  ["v", "Choose evidence"],
  ["a", "It is an assumption, or none any more"],
  ["c", "It is a contributing condition, or none any more"],
  ["x Delete", "Remove it; Ctrl+Z brings it back"],
  ["?", "Show these keys"],
];
