export type Box = { x: number; y: number; width: number; height: number };

/**
 * Diagonals that fill a box, as one path. Drawn rather than patterned: a pattern needs an id that
 * is unique in the page, and lists show 25 of these.
 */
export function hatch({ x, y, width, height }: Box, step: number): string {
  let path = "";
  for (let sum = step; sum < width + height; sum += step) {
    const from = Math.max(0, sum - height);
    const to = Math.min(width, sum);
    path += `M${x + from} ${y + sum - from}L${x + to} ${y + sum - to}`;
  }
  return path;
}
