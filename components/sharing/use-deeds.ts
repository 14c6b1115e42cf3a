import { useState } from "react";
import type { InsidePart, Strikes } from "@/lib/sharing/schema";
import { goTo } from "./chosen-in-page";
import type { HandDeeds } from "./hand";
import { placesOf, shownStretches } from "./shown-strikes";
import {
  type Chosen,
  makeRole,
  strikeAt,
  strikeEverywhere,
  strikeHere,
  takeBack,
  textOf,
} from "./striking";
import type { Change, Done } from "./use-edition";

type Given = {
  inside: readonly InsidePart[];
  known: Strikes;
  strikes: Strikes;
  strike: Change;
  done: Done | null;
  chosen: Chosen | null;
  clear: () => void;
};

/** What can be done with what is chosen, for the bar above the text and for the keys. */
export function useDeeds({ inside, known, strikes, strike, done, chosen, clear }: Given) {
  const [writing, setWriting] = useState(false);
  const part = inside.find(({ place }) => place === chosen?.place);
  const words = part && chosen ? textOf(part).slice(chosen.from, chosen.to) : "";
  const shown = part && { ...part, text: shownStretches(part, known, strikes) };
  const lying = shown && chosen ? strikeAt(shown, chosen.from) : undefined;
  const times = inside.reduce((sum, one) => sum + placesOf(textOf(one), words).length, 0);
  const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;

  const deeds: HandDeeds = {
    strike: (instead = "") => {
      if (!part || !chosen || words === "") return;
      strike((now) => strikeHere(now, part, chosen, instead), saidOf(short, instead));
      clear();
    },
    everywhere: (instead = "") => {
      if (words === "") return;
      strike(
        (now) => strikeEverywhere(now, words, instead),
        `${saidOf(short, instead).replace(/\.$/, "")} everywhere.`,
      );
      clear();
    },
    asRole: (role) => {
      if (words === "") return;
      strike((now) => makeRole(now, words, role), saidOf(short, role));
      clear();
    },
    takeBack: lying
      ? () => {
          strike((now) => takeBack(now, lying), "Strike removed.");
          clear();
        }
      : null,
  };
  const write = (on: boolean) => {
    setWriting(on);
    if (!on && part) goTo(part.place)?.focus();
  };
  return {
    hand: { words: short, times, deeds, done, writing, write },
    keys: {
      strike: () => deeds.strike(),
      everywhere: () => deeds.everywhere(),
      write: () => words !== "" && setWriting(true),
      undo: () => done?.undo(),
      takeBack: () => deeds.takeBack?.(),
    },
  };
}

const saidOf = (words: string, instead: string): string =>
  instead ? `Wrote “${instead}” instead of “${words}”.` : `Struck “${words}”.`;
