/**
 * The year that was meant by one with a digit too many or too few (`22025`, `20202`, `202`): of all
 * years that differ by one digit, the one nearest to `near`.
 */
export function repairedYear(written: string, near: number): number {
  const candidates =
    written.length > 4
      ? withoutDigits(written, written.length - 4)
      : [...Array(10).keys()].flatMap((digit) => withDigit(written, String(digit)));
  const years = [...new Set(candidates)].map(Number).filter((year) => year >= 1970 && year <= 2199);
  return years.reduce(
    (best, year) => (Math.abs(year - near) < Math.abs(best - near) ? year : best),
    years[0] ?? near,
  );
}

function withoutDigits(written: string, count: number): string[] {
  if (count === 0) return [written];
  return [...written].flatMap((_, at) =>
    withoutDigits(written.slice(0, at) + written.slice(at + 1), count - 1),
  );
}

function withDigit(written: string, digit: string): string[] {
  return [...Array(written.length + 1).keys()].map(
    (at) => written.slice(0, at) + digit + written.slice(at),
  );
}
