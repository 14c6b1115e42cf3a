import type { Outcome } from "@/lib/db/generated/enums";
import { hatch } from "./hatch";

const box = { x: 5, y: 5, width: 90, height: 110 };
const edge = "stroke-[1.5] [vector-effect:non-scaling-stroke]";

type Props = {
  outcome: Outcome | null;
  /** Drawn with fewer strokes, for a few pixels of height. */
  coarse?: boolean;
};

/** One layer of the tower in a 100 × 120 drawing, told by its shape before its colour. */
export function Slab({ outcome, coarse = false }: Props) {
  switch (outcome) {
    case "held":
      return <rect {...box} rx="9" className="fill-held" />;
    case "let_through":
      return <Breached />;
    case "fired_unseen":
      return (
        <>
          <Breached />
          {coarse ? <Dot /> : <Signal />}
        </>
      );
    case "bypassed":
      return (
        <>
          <rect {...box} rx="9" className={`fill-bypassed-soft stroke-bypassed ${edge}`} />
          <path
            d={hatch({ x: 8, y: 8, width: 84, height: 104 }, coarse ? 42 : 18)}
            className={`fill-none stroke-bypassed opacity-60 ${edge}`}
          />
        </>
      );
    case "not_there":
      return (
        <rect
          {...box}
          rx="9"
          className={`fill-none stroke-missing [stroke-dasharray:4_4] ${edge}`}
        />
      );
    case "does_not_apply":
      return (
        <>
          <rect {...box} rx="9" className="fill-missing-soft" />
          {coarse && <path d="M30 60h40" className={`stroke-missing ${edge}`} />}
        </>
      );
    default:
      return <rect {...box} rx="9" className={`fill-none stroke-line-strong ${edge}`} />;
  }
}

const Breached = () => (
  <>
    <rect {...box} rx="9" className={`fill-breached-soft stroke-breached ${edge}`} />
    <circle cx="50" cy="60" r="15" className={`fill-surface stroke-breached ${edge}`} />
  </>
);

/** It did send a signal: a dot with waves that reached nobody. */
const Signal = () => (
  <path
    d="M46 25a4 4 0 1 0 8 0a4 4 0 1 0-8 0M39 17a13 13 0 0 0 0 16M61 17a13 13 0 0 1 0 16M32 12a22 22 0 0 0 0 26M68 12a22 22 0 0 1 0 26"
    className={`fill-none stroke-breached ${edge}`}
  />
);

const Dot = () => <circle cx="50" cy="24" r="7" className="fill-breached" />;
