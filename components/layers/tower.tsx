"use client";

import { pathOf, type TowerMark, towerInWords, wordsOf } from "@/lib/layers/tower";
import { Slab } from "./slab";
import { type Way, WayThrough } from "./way-through";

/** Few layers do not grow into gates. */
const widths = ["", "max-w-28", "max-w-56", "max-w-84", "max-w-md", "max-w-xl"];

/**
 * The row of layers with the change's way through it: side by side where there is room, upright on
 * a phone. What it shows is written under each layer, so it needs no text alternative of its own.
 */
export function Tower({ marks }: { marks: readonly TowerMark[] }) {
  if (marks.length === 0) return null;
  const path = pathOf(marks);
  const wayAt = (index: number): Way => {
    if (!path || index > path.through) return "none";
    if (index === path.through) return "stopped";
    return index === marks.length - 1 ? "out" : "through";
  };
  return (
    <figure className="@container break-inside-avoid">
      <figcaption className="sr-only">{towerInWords(marks)}</figcaption>
      {path && (
        <p aria-hidden="true" className="mb-1 font-mono text-[12px] text-muted @3xl:hidden">
          the change <span className="@xl:hidden">↓</span>
          <span className="@max-xl:hidden">→</span>
        </p>
      )}
      <ol
        className={`${path ? "@3xl:pl-20" : ""} @xl:grid @xl:grid-cols-[repeat(auto-fit,minmax(4rem,1fr))] ${widths[marks.length] ?? ""}`}
      >
        {marks.map(({ slug, name, outcome }, index) => (
          <li
            key={slug}
            className="@max-xl:grid @max-xl:grid-cols-[3rem_minmax(0,1fr)] @max-xl:items-center @max-xl:gap-3"
          >
            <div className="relative">
              <svg aria-hidden="true" viewBox="0 0 100 120" className="w-full overflow-visible">
                <Slab outcome={outcome} />
                <WayThrough way={wayAt(index)} first={index === 0} />
              </svg>
              {path && index === 0 && <TheChange />}
            </div>
            <p className="text-[12.5px] leading-snug @xl:pt-1 @xl:pb-2 @xl:pl-[5%] @xl:@max-3xl:text-[11px] @xl:@max-3xl:tracking-tight">
              <b className="block font-semibold hyphens-auto [overflow-wrap:anywhere]">{name}</b>
              <span className="text-muted">{wordsOf(outcome)}</span>
            </p>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const TheChange = () => (
  <span
    aria-hidden="true"
    className="absolute right-full bottom-1/2 mb-1 whitespace-nowrap font-mono text-[12px] leading-tight @max-3xl:hidden"
  >
    the change
  </span>
);
