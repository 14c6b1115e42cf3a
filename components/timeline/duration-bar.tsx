/** A part of the bar with its words; one without a length is unknown, and said to be. */
export type Stretch = { name: string; words: string; note: string | null; ms: number | null };

const tones: Record<string, string> = {
  "to detect": "fill-line-strong",
  "to mitigate": "fill-breached",
  "to resolve": "fill-held",
};

/** How long each part of an impact took: a bar where there is room for it, a short list elsewhere. */
export function DurationBar({ parts }: { parts: readonly Stretch[] }) {
  const shares = sharesOf(parts);
  return (
    <div className="@container">
      <dl className="flex flex-col gap-0.5 @lg:sr-only">
        {parts.map(({ name, words, note }) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right font-mono text-[13px]">
              {words}
              {note && `, ${note}`}
            </dd>
          </div>
        ))}
      </dl>
      <svg aria-hidden="true" className="@lg:block hidden h-14 w-full overflow-visible">
        {parts.map((part, index) => (
          <Part
            key={part.name}
            part={part}
            from={sum(shares.slice(0, index))}
            share={shares[index] ?? 0}
          />
        ))}
      </svg>
    </div>
  );
}

type PartProps = { part: Stretch; from: number; share: number };

/** Percentages stand in SVG attributes, for our content policy allows no style attribute. */
function Part({ part: { name, words, note, ms }, from, share }: PartProps) {
  return (
    <>
      {ms === null ? (
        <line
          x1={percent(from)}
          x2={percent(from + share - 0.01)}
          y1="2"
          y2="2"
          strokeDasharray="3 4"
          className="stroke-2 stroke-line-strong"
        />
      ) : (
        <rect
          x={percent(from)}
          width={percent(share - 0.003)}
          height="4"
          className={`[print-color-adjust:exact] ${tones[name] ?? "fill-line-strong"}`}
        />
      )}
      <text
        x={percent(from)}
        y="22"
        className={`font-mono text-[14px] ${ms === null ? "fill-muted" : "fill-ink font-semibold"}`}
      >
        {words}
      </text>
      <text x={percent(from)} y="38" className="fill-muted text-[12.5px]">
        {name}
      </text>
      {note && (
        <text x={percent(from)} y="53" className="fill-muted text-[12px]">
          {note}
        </text>
      )}
    </>
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** In proportion, but never too narrow for its words. */
function sharesOf(parts: readonly Stretch[]): number[] {
  const least = parts.some(({ words, note }) => words.length > 12 || note) ? 1 / 3 : 0.24;
  const whole = sum(parts.map(({ ms }) => ms ?? 0)) || 1;
  const raised = parts.map(({ ms }) => Math.max(least, (ms ?? 0) / whole));
  return raised.map((share) => share / sum(raised));
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
