/** Words that no server has yet survive a closed tab in this browser, under the field's own key. */

type Unsaved = { value: string; base: string };

const prefix = "parapet.unsaved.";

export function keepUnsaved(key: string, words: Unsaved): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(words));
  } catch {
    // Full or forbidden storage: the words are still in the field.
  }
}

export function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {}
}

export function findUnsaved(key: string): Unsaved | null {
  try {
    const found = localStorage.getItem(prefix + key);
    return found ? (JSON.parse(found) as Unsaved) : null;
  } catch {
    return null;
  }
}
