const tones = ["border-line-strong", "border-accent", "border-bypassed", "border-held"];

/** Deeper than this the page no longer indents; the level is written instead. */
export const deepestIndent = 6;

/** The lines that lead from a why up to the ones above it, one colour a level. */
export function Rules({ depth }: { depth: number }) {
  return Array.from({ length: Math.min(depth, deepestIndent) }, (_, level) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its level
      key={level}
      aria-hidden="true"
      className={`ml-1 w-2 flex-none border-l-2 opacity-70 md:ml-2 md:w-4 ${tones[level % tones.length]}`}
    />
  ));
}
