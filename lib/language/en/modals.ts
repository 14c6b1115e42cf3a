import { isWord } from "./context";
import type { Sentence } from "./sentences";
import { isParticiple } from "./verbs";
import { words } from "./words";

/** Done to a thing by people, or by a layer in their place. */
export const DONE_BY_PEOPLE = words(
  `prevented avoided caught detected noticed found spotted identified tested reviewed checked verified
  validated documented communicated done handled mitigated reduced minimised minimized shortened
  resolved fixed stopped averted planned considered discussed escalated raised reported declared paged
  alerted merged deployed rolled reverted rushed known foreseen anticipated predicted recognised
  recognized understood automated updated upgraded patched removed rotated renewed monitored seen
  included addressed coordinated informed told announced limited contained isolated added made taken
  given run released shipped approved allowed left used changed set treated tried improved better
  faster quicker sooner earlier shorter easier simpler smoother clearer acted responded started
  investigated disabled enabled turned prepared trained bypassed skipped configured migrated written
  put kept saved involved called invited postponed delayed cancelled canceled decommissioned restored
  recovered possible impossible ready easier safer harder stricter sized scaled tuned tightened protected secured enough sufficient backed closed opened extended checked compared ordered labelled labeled asked agreed assigned signed handed replaced repaired cleaned measured counted rehearsed practised practiced booked chosen built designed locked listed marked enforced required mentioned shared published invited confirmed defined warned questioned challenged rejected refused double-checked separated split sealed cut pulled moved obvious apparent clear smaller`,
);

export function haveAfter(sentence: Sentence, at: number): number | undefined {
  for (let i = at + 1; i < at + 5; i++) {
    const token = sentence[i];
    if (!token) return undefined;
    if (isWord(token, "have", "'ve", "hav", "of") && (token.low !== "of" || i === at + 1)) return i;
    if (!["NOT", "ADV", "TO", "PRON"].includes(token.tag)) return undefined;
  }
  return undefined;
}

export function owedHave(sentence: Sentence, at: number): number | undefined {
  const needed = isWord(sentence[at], "needed") && isWord(sentence[at + 1], "to");
  const meant = isWord(sentence[at], "supposed", "meant") && isWord(sentence[at + 1], "to");
  return (needed || meant) && isWord(sentence[at + 2], "have") ? at + 2 : undefined;
}

export function participleAfter(sentence: Sentence, have: number): number | undefined {
  let been: number | undefined;
  for (let i = have + 1; i < have + 6; i++) {
    const token = sentence[i];
    if (!token) break;
    if (token.low === "been" || token.low === "be") been = i;
    else if (isParticiple(token.low) || token.low === "had") {
      const noun =
        sentence[i + 1]?.tag === "NOUN" && sentence[i]?.tag === "ADJ" && been === undefined;
      return noun ? undefined : i;
    } else if (!["ADV", "NOT"].includes(token.tag)) break;
  }
  return been === undefined ? undefined : afterBeen(sentence, been);
}

/** "could have been better": with the quality that it lacked. */
function afterBeen(sentence: Sentence, been: number): number {
  const next = sentence[been + 1];
  const worse = sentence.findIndex(({ low }, at) => low === "worse" && at > been && at < been + 5);
  if (worse > 0) return worse;
  if (next?.tag === "ADJ") return been + 1;
  if (DONE_BY_PEOPLE.has(next?.low ?? "")) return been + 1;
  return next?.tag === "ADV" && sentence[been + 2]?.tag === "ADJ" ? been + 2 : been;
}
