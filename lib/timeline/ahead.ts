/** Further off than this is no clock that runs wrong; a column of 32 bits holds 24 days. */
export const mostAheadMs = 20 * 86_400_000;

const units: readonly (readonly [name: string, form: RegExp, ms: number])[] = [
  ["d", /^d(?:ays?)?$/, 86_400_000],
  ["h", /^h(?:rs?|ours?)?$/, 3_600_000],
  ["min", /^m(?:ins?|inutes?)?$/, 60_000],
  ["s", /^s(?:ecs?|econds?)?$/, 1_000],
  ["ms", /^(?:ms|milliseconds?)$/, 1],
];

const WRITTEN = /^([+\-−–])?\s*((?:\d+(?:\.\d+)?\s*[a-z]+[\s,]*)+?)(ahead|fast|behind|slow)?$/;

/**
 * How far a clock ran ahead, in milliseconds, as people write it: "+3 min", "-90 s", "1 h 5 min
 * behind", "0". Null when it says no length of time.
 */
export function readAhead(text: string): number | null {
  const given = text.trim().toLowerCase();
  if (/^[+\-−–]?\s*0$/.test(given)) return 0;
  const [, sign = "+", length = "", direction] = WRITTEN.exec(given) ?? [];
  const ms = lengthOf(length);
  if (ms === null) return null;
  const behind = direction === "behind" || direction === "slow";
  return ms === 0 || (sign === "+") !== behind ? ms : -ms;
}

function lengthOf(written: string): number | null {
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)];
  if (parts.length === 0) return null;
  let sum = 0;
  for (const [, amount, word = ""] of parts) {
    const unit = units.find(([, form]) => form.test(word));
    if (!unit) return null;
    sum += Number(amount) * unit[2];
  }
  return Math.round(sum);
}

/** "3 min ahead", "1 min 30 s behind", "right"; to the millisecond, for it is read back. */
export function aheadInWords(aheadMs: number): string {
  let left = Math.abs(aheadMs);
  const parts = units.flatMap(([name, , ms]) => {
    const amount = Math.floor(left / ms);
    left -= amount * ms;
    return amount === 0 ? [] : [`${amount} ${name}`];
  });
  if (parts.length === 0) return "right";
  return `${parts.join(" ")} ${aheadMs > 0 ? "ahead" : "behind"}`;
}

/** Under which events and clocks find each other: "Deploy log" is "deploy  log ". */
export const sourceKey = (source: string): string =>
  source.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
