"use client";

import { useShown } from "./board";
import { FoundEvents } from "./found-events";
import { StoryField } from "./story-field";
import { useTelling } from "./use-telling";

/** A story told freely, and the events that are found in it. */
export function TellingBox({ close }: { close: () => void }) {
  const { number, zone } = useShown();
  const telling = useTelling(number);
  const { story, pieces, problem, busy } = telling;
  return (
    <section
      aria-labelledby="telling"
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4"
    >
      <h2 id="telling" className="text-[20px] leading-tight">
        Tell it as you saw it
      </h2>
      {pieces === null ? (
        <StoryField
          story={story}
          zone={zone}
          busy={busy}
          write={telling.write}
          read={telling.read}
          close={close}
          forget={telling.forget}
        />
      ) : (
        <FoundEvents
          pieces={pieces}
          busy={busy}
          change={telling.change}
          writeOn={telling.writeOn}
          keep={async () => (await telling.keep()) && close()}
          drop={() => {
            telling.forget();
            close();
          }}
          close={close}
        />
      )}
      {problem && (
        <p role="alert" className="text-breached">
          {problem}
        </p>
      )}
    </section>
  );
}
