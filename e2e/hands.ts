import type { Locator, Page } from "@playwright/test";
import { expect } from "./world";

/** Somebody without a mouse. Each key, each typed sentence and each paste is one action. */
export class Hands {
  actions = 0;
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.actions += 1;
      await this.page.keyboard.press(key);
    }
  }

  async write(words: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.insertText(words);
  }

  /** What was copied elsewhere is pasted where the focus is. */
  async paste(words: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await this.press("ControlOrMeta+v");
  }

  /** Tab by tab, as long as it takes; every one counts. */
  async reach(target: Locator, key = "Tab"): Promise<void> {
    await target.waitFor();
    // What journeys beside this one publish stands in the same lists, and is passed on the way.
    for (let tabs = 0; tabs < 200 && !(await isFocused(target)); tabs += 1) await this.press(key);
    await expect(target).toBeFocused();
  }
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
