import type { Survival } from "./lifetimes";

/** "12 practices: today 7 alive, 2 due for a check, 1 lapsed and 2 retired. …" */
export function survivalInWords({ practices, lapsed, today }: Survival): string {
  const whole = practices === 1 ? "One practice" : `${practices} practices`;
  const standing = `${today.alive} alive, ${today.due} due for a check, ${today.lapsed} lapsed and ${today.retired} retired`;
  const lapses =
    lapsed === 0 ? "no first lapse" : lapsed === 1 ? "1 first lapse" : `${lapsed} first lapses`;
  return `${whole}, today ${standing}. The curve counts ${lapses}. A young practice counts only for as long as it has existed.`;
}
