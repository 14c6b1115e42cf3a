"use client";

import { type Drawn, drawnOf, pathOf, type TowerMark } from "@/lib/layers/tower";
import { towerAloud } from "@/lib/layers/tower-words";
import { Drawing } from "./drawing";

/** Few layers do not grow into gates. */
const widths = ["", "max-w-28", "max-w-56", "max-w-84", "max-w-md", "max-w-xl"];

/** From which width of its place a row of so many layers lies side by side. */
const rooms = [
  {
    most: 9,
    row: "hidden @xl:block",
    upright: "@xl:hidden",
    small: "@max-3xl:text-[11px] @max-3xl:tracking-tight",
  },
  {
    most: 12,
    row: "hidden @3xl:block",
    upright: "@3xl:hidden",
    small: "text-[11px] tracking-tight",
  },
  {
    most: 16,
    row: "hidden @5xl:block",
    upright: "@5xl:hidden",
    small: "text-[11px] tracking-tight",
  },
];
const noRoom = { row: "hidden", upright: "", small: "" };

/**
 * The row of layers with the change's way through it: side by side where there is room, upright on
 * a phone. All of it is said in its text alternative.
 */
export function Tower({ marks }: { marks: readonly TowerMark[] }) {
  if (marks.length === 0) return null;
  const layers = drawnOf(marks);
  const path = pathOf(marks);
  const room = rooms.find(({ most }) => marks.length <= most) ?? noRoom;
  const width = widths[marks.length] ?? "";
  const fromTheFront = path?.from === 0;
  return (
    <figure className="@container break-inside-avoid">
      <div role="img" aria-label={towerAloud(marks)}>
        <div className={room.row}>
          {fromTheFront && <p className={`${mono} mb-1 @3xl:hidden`}>the change →</p>}
          {path && path.from > 0 && (
            <CameInHere from={path.from} count={layers.length} className={width} />
          )}
          <div className={`${fromTheFront ? "@3xl:ml-20" : ""} ${width}`}>
            <div className="relative">
              {fromTheFront && (
                <span className={`${mono} absolute right-full bottom-1/2 mb-1 @max-3xl:hidden`}>
                  the change
                </span>
              )}
              <Drawing layers={layers} path={path} className="w-full" />
            </div>
            <Labels layers={layers} small={room.small} />
          </div>
        </div>
        <div className={room.upright}>
          {fromTheFront && <p className={`${mono} mb-1`}>the change ↓</p>}
          <div className="flex gap-3 pl-3">
            <Drawing layers={layers} path={path} upright className="w-[3.125rem] flex-none" />
            <UprightLabels layers={layers} />
          </div>
        </div>
      </div>
    </figure>
  );
}

const mono = "font-mono text-[12px] text-muted leading-tight whitespace-nowrap";

type CameInProps = { from: number; count: number; className: string };

/** Beside the line that comes down; in the right half to its left, where there is room. */
function CameInHere({ from, count, className }: CameInProps) {
  const left = from > count / 2;
  const cells = Array.from({ length: count }, (_, place) => place);
  return (
    <div className={`grid h-5 auto-cols-fr grid-flow-col ${className}`}>
      {cells.map((place) => (
        <div key={place} className={left ? "flex justify-end pr-1.5" : "pl-1.5"}>
          {place === (left ? from - 1 : from) && (
            <span className={mono}>the change came in here</span>
          )}
        </div>
      ))}
    </div>
  );
}

function Labels({ layers, small }: { layers: Drawn[]; small: string }) {
  return (
    <div className="grid auto-cols-fr grid-flow-col pt-2">
      {layers.map(({ slug, name, words, cheapest }) => (
        <p key={slug} className={`pb-2 pl-[5%] text-[12.5px] leading-snug ${small}`}>
          <b className="block font-semibold @max-3xl:[word-spacing:0.15em] hyphens-auto [overflow-wrap:anywhere]">
            {name}
          </b>
          <span className="text-muted">{words}</span>
          {cheapest && <Cheapest />}
        </p>
      ))}
    </div>
  );
}

function UprightLabels({ layers }: { layers: Drawn[] }) {
  return (
    <div className="min-w-0">
      {layers.map(({ slug, name, words, entry, cheapest }) => (
        <p
          key={slug}
          className="flex h-[3.75rem] flex-col justify-center text-[12.5px] leading-tight"
        >
          <b className="line-clamp-2 font-semibold">{name}</b>
          <span className="text-muted">
            {words}
            {entry && ", the change came in here"}
          </span>
          {cheapest && <Cheapest />}
        </p>
      ))}
    </div>
  );
}

const Cheapest = () => <span className="block font-medium text-accent">cheapest here</span>;
