"use client";

import { useEffect, useState } from "react";
import { dayInWords } from "@/lib/dates/clock";
import { idle } from "@/lib/http/form-state";
import { suggestAction } from "@/lib/precedents/actions";
import { promiseInWords } from "@/lib/precedents/because";
import type { Precedent } from "@/lib/precedents/schema";

/** After so long without a key. */
const restMs = 450;
/** Less than this is not a title yet. */
const shortest = 8;

/**
 * What resembles a postmortem whose title is being typed. An answer to words that were changed
 * meanwhile is dropped, and nothing takes the focus or speaks up but for one quiet sentence.
 */
export function WhileTyping({ title, today }: { title: string; today: string }) {
  const items = useSuggestions(title.trim());
  return (
    <section aria-label="Seen before" className={items.length > 0 ? "mt-5" : ""}>
      <p aria-live="polite" className="text-[13.5px] text-muted">
        {inWords(items.length)}
      </p>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.number} className="py-2.5 text-[13.5px]">
            <a
              href={`/postmortems/${item.number}`}
              target="_blank"
              rel="noreferrer"
              className="font-semibold hover:underline"
            >
              PM-{item.number} {item.title}
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
            <p className="text-muted">
              {item.team.name}
              {item.occurredOn && `, ${dayInWords(item.occurredOn)}`} · {item.because.join(" · ")}
            </p>
            {item.openPromises.slice(0, 2).map((promise) => (
              <p key={promise.id}>{promiseInWords(promise, today)}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords(found: number): string {
  if (found === 0) return "";
  return found === 1 ? "This may have happened before:" : "These may be the same, seen before:";
}

function useSuggestions(title: string): readonly Precedent[] {
  const [found, setFound] = useState<readonly Precedent[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const state = await suggestAction(idle, { title }).catch(() => null);
      if (current) setFound(state?.status === "done" ? state.result : []);
    };
    const timer = setTimeout(() => (title.length < shortest ? setFound([]) : void ask()), restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [title]);
  return found;
}
