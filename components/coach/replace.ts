/**
 * Puts words in the place of a range, as if they had been typed: the field notices, saves itself,
 * and Control+Z takes them back.
 */
export function replaceWords(
  field: HTMLTextAreaElement | HTMLInputElement,
  { start, end }: { start: number; end: number },
  words: string,
): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Old, and the only way that leaves the browser's own undo whole.
  const typed =
    words === ""
      ? document.execCommand("delete")
      : document.execCommand("insertText", false, words);
  if (typed) return;
  field.setRangeText(words, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

export function fieldOf(id: string): HTMLTextAreaElement | HTMLInputElement | null {
  const found = document.getElementById(id);
  const isText = found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement;
  return isText ? found : null;
}
