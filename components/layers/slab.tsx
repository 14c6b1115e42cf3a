import type { Shape } from "@/lib/layers/tower";
import { merged, strokesOf } from "./shapes";

/** One layer's shape on its own, for a few pixels of height; a word stands beside it. */
export function Slab({ shape, className = "" }: { shape: Shape; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 120" className={className}>
      {merged(strokesOf(shape, { x: 0, y: 0 }, true)).map(({ kind, ...path }) => (
        <path key={kind} {...path} />
      ))}
    </svg>
  );
}
