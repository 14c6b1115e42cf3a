import type { z } from "zod";
import type { Failure, FormState } from "@/lib/http/form-state";
import {
  type EditionChange,
  type EditionSaved,
  type EditionView,
  Strikes,
} from "@/lib/sharing/schema";
import { inverse } from "./taking-back";

/** What else is set of an edition. */
export type Wishes = Partial<Omit<z.input<typeof EditionChange>, "number" | "version" | "base">>;
export type Deed = (now: Strikes) => Strikes;
type Wish = keyof Wishes;

type Heard = {
  ask: (
    change: Wishes & { version: number; base?: Record<string, unknown> },
  ) => Promise<FormState<EditionSaved>>;
  /** The strikes as this screen has them now. */
  show: (strikes: Strikes) => void;
  /** A sentence for whoever works here, and the setting that does not stand. */
  tell: (sentence: string, refused?: Wish) => void;
};

/** Each time that others are faster, theirs is joined and ours is asked for again. */
const attempts = 5;

/**
 * What was done on this screen and is not saved yet. Strikes go first and alone: whatever becomes of
 * a setting, no strike is lost with it. What others struck meanwhile is joined with what was struck
 * here.
 */
export class EditionQueue {
  private deeds: Deed[] = [];
  private wishes = new Map<Wish, unknown>();
  private saved: Strikes;
  private version: number;
  private busy = false;
  private joined = 0;

  constructor(
    private drawn: EditionView,
    private readonly heard: Heard,
  ) {
    this.saved = drawn.strikes;
    this.version = drawn.version;
  }

  /** Something of it no server has yet. */
  get waits(): boolean {
    return this.busy || this.hasMore();
  }

  /** Does it, and gives the way back, which leaves what was done since. */
  add(next: Deed): Deed {
    const before = this.latest();
    const after = next(before);
    // Kept as what it adds and takes away, so that it holds beside what others do.
    this.deeds.push(inverse(after, before));
    this.heard.show(this.latest());
    return inverse(before, after);
  }

  wish(more: Wishes): void {
    for (const [name, value] of Object.entries(more)) this.wishes.set(name as Wish, value);
  }

  /** The page was drawn again. Whether that shows every setting as it is. */
  takeOver(edition: EditionView): boolean {
    if (this.busy || edition.version < this.version) return false;
    this.drawn = edition;
    this.version = edition.version;
    this.saved = edition.strikes;
    this.heard.show(this.latest());
    return this.wishes.size === 0;
  }

  /** One after the other; what is added meanwhile goes along with the next. */
  async save(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.joined = 0;
    try {
      let goesOn = true;
      while (goesOn && this.hasMore())
        goesOn = await (this.deeds.length > 0 ? this.saveStrikes() : this.saveWish());
    } catch {
      this.heard.tell("Not saved: the server does not answer. Your next change tries again.");
    } finally {
      this.busy = false;
    }
  }

  private hasMore(): boolean {
    return this.deeds.length + this.wishes.size > 0;
  }

  private latest(): Strikes {
    return this.deeds.reduce((now, deed) => deed(now), this.saved);
  }

  private async saveStrikes(): Promise<boolean> {
    const sent = this.deeds.length;
    const strikes = this.latest();
    const state = await this.heard.ask({ version: this.version, strikes });
    if (state.status === "failed") return this.strikesRefused(state, sent);
    if (state.status === "done") {
      this.version = state.result.version;
      this.saved = strikes;
      this.deeds.splice(0, sent);
    }
    return state.status === "done";
  }

  private strikesRefused({ code, message, version, current }: Failure, sent: number): boolean {
    this.joined += 1;
    if (code === "conflict" && this.joined < attempts) {
      this.version = version ?? this.version;
      if (current?.strikes) this.saved = Strikes.parse(current.strikes);
      this.heard.show(this.latest());
      return true;
    }
    this.heard.tell(message);
    if (code !== "invalid") return false;
    // The newest is what cannot be saved; those before it can.
    this.deeds.splice(sent - 1, 1);
    this.heard.show(this.latest());
    return true;
  }

  /** One at a time, so that none is refused with another. */
  private async saveWish(): Promise<boolean> {
    const [[name, value]] = [...this.wishes] as [[Wish, unknown]];
    const { title, slug, indexed, listed } = this.drawn;
    const base = { title, slug, indexed, listed };
    const state = await this.heard.ask({ version: this.version, base, [name]: value });
    // Somebody may have wished something else of it meanwhile.
    if (this.wishes.get(name) === value) this.wishes.delete(name);
    if (state.status === "done") this.version = state.result.version;
    if (state.status !== "failed") return state.status === "done";
    this.version = state.version ?? this.version;
    const isTitle = name === "title" && state.code === "conflict";
    const theirs = isTitle ? `${meanwhile} Your title was “${value}”.` : meanwhile;
    this.heard.tell(state.code === "conflict" ? theirs : state.message, name);
    return state.code === "conflict" || state.code === "invalid";
  }
}

const meanwhile = "Somebody else changed that just now. Theirs is here; do yours once more.";
