export type Part = { name: string; many: number; look: keyof typeof looks };

/** Told apart by their order and numbers first. */
const looks = {
  held: "fill-held",
  open: "fill-line-strong",
  late: "fill-bypassed",
  dropped: "fill-missing",
  breached: "fill-breached",
  accent: "fill-accent",
  empty: "fill-sunken stroke-muted",
} as const;

const width = 1000;
const gap = 6;

/** Parts of a whole as one bar, with the numbers beneath it in the same order. */
export function PartsBar({ parts }: { parts: Part[] }) {
  const whole = parts.reduce((sum, { many }) => sum + many, 0);
  const there = parts.filter(({ many }) => many > 0);
  const free = width - gap * Math.max(0, there.length - 1);
  let left = 0;
  return (
    <>
      {whole > 0 && (
        <svg
          viewBox={`0 0 ${width} 12`}
          preserveAspectRatio="none"
          width="100%"
          height="12"
          aria-hidden="true"
          className="block"
        >
          {there.map(({ name, many, look }) => {
            const long = (many / whole) * free;
            const x = left;
            left += long + gap;
            return (
              <rect key={name} x={x} width={long} height="12" rx="3" className={looks[look]} />
            );
          })}
        </svg>
      )}
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[13px]">
        {parts.map(({ name, many, look }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg width="9" height="9" aria-hidden="true">
              <rect width="9" height="9" rx="2" className={looks[look]} />
            </svg>
            <span className="font-mono">{many}</span>
            <span className="text-muted">{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
