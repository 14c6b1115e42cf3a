import type { Drawn, Path } from "@/lib/layers/tower";
import { merged, strokesOf } from "./shapes";

type Props = {
  layers: readonly Drawn[];
  path: Path<unknown> | null;
  /** Layers one above the other, the first on top. */
  upright?: boolean;
  className: string;
};

/** The tower as one drawing: its layers, the change's way through them, the cheapest underlined. */
export function Drawing({ layers, path, upright = false, className }: Props) {
  const place = (index: number) => (upright ? { x: 0, y: index * 120 } : { x: index * 100, y: 0 });
  const strokes = merged(layers.flatMap(({ shape }, index) => strokesOf(shape, place(index))));
  const cheapest = layers.findIndex((layer) => layer.cheapest);
  const { x, y } = place(cheapest);
  const size = upright ? `100 ${layers.length * 120}` : `${layers.length * 100} 120`;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${size}`} className={`overflow-visible ${className}`}>
      {strokes.map(({ kind, ...stroke }) => (
        <path key={kind} {...stroke} />
      ))}
      {cheapest !== -1 && (
        <path
          d={`M${x + 5} ${y + 121}h90`}
          className="fill-none stroke-accent stroke-[4] [vector-effect:non-scaling-stroke]"
        />
      )}
      {path && <Way path={path} count={layers.length} upright={upright} />}
    </svg>
  );
}

type WayProps = { path: Path<unknown>; count: number; upright: boolean };

const line = "fill-none stroke-ink stroke-2 [vector-effect:non-scaling-stroke]";

/** From where the change came in, through the holes, to what held it or past the last layer. */
function Way({ path: { from, until, held }, count, upright }: WayProps) {
  const cell = upright ? 120 : 100;
  const tip = held ? until * cell + 5 : count * cell + 12;
  return (
    <>
      {from === 0 && !upright && <path d="M-84 60H0" className={`${line} @max-3xl:hidden`} />}
      <path d={`${startOf(from, upright)}${upright ? "V" : "H"}${tip - 4}`} className={line} />
      <path
        d={upright ? `M43 ${tip - 12}h14L50 ${tip}z` : `M${tip - 12} 53v14L${tip} 60z`}
        className="fill-ink"
      />
    </>
  );
}

/** At the front straight on; further in it comes from outside, between two layers. */
function startOf(from: number, upright: boolean): string {
  if (from === 0) return upright ? "M50-2" : "M-2 60";
  return upright ? `M-22 ${from * 120}H40q10 0 10 10` : `M${from * 100}-22V50q0 10 10 10`;
}
