const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML that shows it as it stands; nothing of it becomes markup. */
export const plainly = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
