import type { Chosen } from "./striking";

/** What the reader marked on the screen, as a place and offsets in its text; null outside of texts. */
export function chosenInPage(): Chosen | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const part = partAround(range.startContainer);
  if (!part) return null;
  const from = offsetIn(part, range.startContainer, range.startOffset);
  const to = part.contains(range.endContainer)
    ? offsetIn(part, range.endContainer, range.endOffset)
    : (part.textContent?.length ?? 0);
  return { place: part.dataset.place ?? "", from, to };
}

function partAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-place]") ?? null;
}

function offsetIn(part: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(part);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Marks words as a pointer would, so that both ways look and work alike. */
export function chooseInPage(part: HTMLElement, from: number, to: number): void {
  const start = pointAt(part, from);
  const end = pointAt(part, to);
  if (!start || !end) return;
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function pointAt(part: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? "";
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last && { node: last, offset: last.textContent?.length ?? 0 };
}

/** The text of a place, as it stands on the screen. */
export const goTo = (place: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
