import type { KeyList } from "@/components/ui/keys";

export const listKeys: KeyList = [
  ["j k", "Down and up through the actions"],
  ["Enter", "Open the one that has the focus"],
  ["?", "Show these keys"],
];

export const boardKeys: KeyList = [
  ["j k", "Down and up in a column; arrows do the same"],
  ["h l", "To the column on the left or right; arrows do the same"],
  ["Enter", "Open the card"],
  ["m", "Move it: shows where it can go, and what that takes"],
  ["Shift+← →", "Move it one column on or back"],
  ["?", "Show these keys"],
];
