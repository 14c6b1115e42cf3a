import type { KeyList } from "@/components/ui/keys";

export const timelineKeys: KeyList = [
  ["n", "Write a new event"],
  ["j k", "Down and up; arrows do the same"],
  ["Enter e", "Open the row to write in it"],
  ["Esc", "Close it; everything is kept"],
  ["s", "Star it, or take the star away"],
  ["m", "Choose its milestone"],
  ["b", "Show it side by side with the event above, or separately again"],
  ["Alt+↑ ↓", "Move it within its moment"],
  ["x Delete", "Remove it; Ctrl+Z brings it back"],
  ["?", "Show these keys"],
];
