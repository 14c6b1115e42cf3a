"use client";

import { useMemo, useState } from "react";
import { AsideGroup } from "@/components/postmortems/step-frame";
import { aheadInWords, sourceKey } from "@/lib/timeline/ahead";
import type { EventView } from "@/lib/timeline/schema";
import { useShown } from "./board";
import { ClockForm } from "./clock-form";

/** Where all of it was seen, and whether the clocks there were right. */
export function Sources() {
  const { events, clocks } = useShown();
  const sources = useMemo(() => sourcesOf(events), [events]);
  const [correcting, setCorrecting] = useState<string | null>(null);
  if (sources.length === 0) return null;
  const aheadOf = (key: string) =>
    clocks.find(({ source }) => sourceKey(source) === key)?.aheadMs ?? 0;
  return (
    <AsideGroup title="Sources">
      <ul className="flex flex-col gap-2.5">
        {sources.map(({ key, name, count }) => (
          <li key={key}>
            <span className="[overflow-wrap:anywhere]">{name}</span>{" "}
            <span className="whitespace-nowrap text-muted">
              {count === 1 ? "1 event" : `${count} events`}
            </span>
            {aheadOf(key) !== 0 && (
              <span className="block text-muted">
                Its clock ran {aheadInWords(aheadOf(key))}; corrected.
              </span>
            )}
            {correcting === key ? (
              <ClockForm source={name} close={() => setCorrecting(null)} />
            ) : (
              <button
                type="button"
                aria-label={`The clock of ${name} was off…`}
                className="block min-h-6 text-muted underline underline-offset-2 hover:text-ink"
                onClick={() => setCorrecting(key)}
              >
                {aheadOf(key) === 0 ? "This clock was off…" : "Change that…"}
              </button>
            )}
          </li>
        ))}
      </ul>
    </AsideGroup>
  );
}

type Source = { key: string; name: string; count: number };

/** Those with the most events first. */
function sourcesOf(events: readonly EventView[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { source } of events) {
    const key = sourceKey(source);
    if (key === "") continue;
    const known = sources.get(key) ?? { key, name: source.trim(), count: 0 };
    sources.set(key, { ...known, count: known.count + 1 });
  }
  return [...sources.values()].sort((a, b) => b.count - a.count);
}
