"use client";

import { useId, useState } from "react";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { changeWhoIsAskedAction } from "@/lib/lessons/actions";

const choices = [
  [true, "Every team", "Silence is easy to see, and nobody has to say beforehand what they use."],
  [
    false,
    "Teams that it concerns",
    "Those that named one of its tags or services on their page. A team that named none is not asked.",
  ],
] as const;

/** Whom a lesson asks when it is published. */
export function AskedTeams({ every }: { every: boolean }) {
  const [chosen, setChosen] = useState(every);
  const name = useId();
  const run = useRun();
  const choose = async (wish: boolean) => {
    setChosen(wish);
    if (!(await run(changeWhoIsAskedAction(idle, { every: wish })))) setChosen(!wish);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">Whom a lesson asks</legend>
      {choices.map(([value, word, meaning]) => (
        <label key={word} className="flex items-start gap-2.5">
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 flex-none accent-accent"
            checked={chosen === value}
            onChange={() => void choose(value)}
          />
          <span>
            {word}
            <span className="block max-w-prose text-[13.5px] text-muted">{meaning}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
