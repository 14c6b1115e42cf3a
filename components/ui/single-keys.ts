const setting = "parapet.single-keys";

/** Letters as commands can be switched off, for those whose speech or hands type them unmeant. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(setting) !== "off";
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(setting);
    else localStorage.setItem(setting, "off");
  } catch {}
}

/** Whether a key is a single sign that somebody wants for writing only. */
export const isUnmeant = (key: string): boolean => key.length === 1 && !singleKeysAreOn();
