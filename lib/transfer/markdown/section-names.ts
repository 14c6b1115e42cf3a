/** What a section is about. `other` is known to have no place in a draft and is kept as it is. */
export type SectionKind =
  | "lead"
  | "summary"
  | "timeline"
  | "impact"
  | "whys"
  | "well"
  | "badly"
  | "lucky"
  | "surprised"
  | "lessons"
  | "actions"
  | "other";

const TERMS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "other",
    /\bquestions?\b|^action plan review|^stats$|^statistics$|^metrics$|^appendix|^related /,
  ],
  ["well", /^(?:what|things that|things which)? ?(?:went|worked|has gone) (?:really )?well\b/],
  [
    "badly",
    /\bwent (?:wrong|badly|poorly)\b|\bdid(?:n.?t| not) go\b|\bcould have (?:gone|been|done) better\b|^opportunities$/,
  ],
  ["lucky", /\b(?:got|get|getting) lucky\b|^luck$/],
  ["surprised", /\bsurpris|did(?:n.?t| not) (?:expect|anticipate)\b/],
  [
    "lessons",
    /\blessons?\b.*\b(?:learned|learnt)\b|^lessons$|^(?:key )?(?:takeaways?|learnings?|insights)$|^conclusions?$|\bwe (?:have )?learn(?:ed|t)?\b/,
  ],
  ["whys", /\b(?:five|5) why|^whys?$/],
  [
    "timeline",
    /\btime ?line\b|^chronology$|^key events$|^context$|^lead ?up$|^(?:chain|sequence) of events$|^investigation$/,
  ],
  [
    "actions",
    /^(?:review |resulting |planned |future |corrective |preventive |preventative |immediate |follow-?up |next )?action(?:s|able)?(?: items?| points?)?\b|^(?:resulting|corrective|preventi?ve|preventative)\b|^follow-?ups?(?: tasks?| items?| improvements?)?$|^next steps$|^to-?dos?$|\bimprovements$|\b(?:prevent|preventing)\b.*\bagain\b|^short[ -]term\b|^(?:medium|mid|long)[ -]term\b/,
  ],
  [
    "impact",
    /^(?:user |customer |business |incident )?impacts?(?: on (?:users|customers))?$|^affected services$/,
  ],
  [
    "summary",
    /^(?:issue |incident |executive )?(?:summary|overview)$|^background$|^the incident$|^what happened$|^abstract$|^tl;?dr$/,
  ],
  [
    "other",
    /root cause|contributing|\bcauses?\b|\btrigger\b|^detection$|^identified|^response$|resolution|recovery|mitigation|remediation|^analysis$|^technical elements$|attendees|involved|authors?$|^people$|^owner|^time to |^status$|^logs$|moving forward|^hub information$|^after-action|^duration$|^references$/,
  ],
];

/** What a heading announces, or nothing when it is not one of the known names. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  const name = normalised(heading);
  if (name === "" || name.length > 120) return undefined;
  const whole = kindOf(name);
  const parts = name.split(/\s*\/\s*/);
  if (whole || parts.length === 1) return whole;
  return parts.every(kindOf) ? "other" : undefined;
}

function kindOf(name: string): SectionKind | undefined {
  return TERMS.find(([, form]) => form.test(name))?.[0];
}

/** A name without emphasis, emoji codes, numbering, links, brackets at the end and final marks. */
function normalised(heading: string): string {
  return heading
    .slice(0, 300)
    .replace(/:[a-z_0-9]{2,40}:/g, " ")
    .replace(/[*_`~#]/g, "")
    .replace(/[’‘]/g, "'")
    .replace(/\]\([^)\s]{0,200}\)/g, "")
    .replace(/^\s*\d{1,3}[.)]\s*/, "")
    .replace(/\s*\([^)]{0,200}\)?\s*\)?$/, "")
    .replace(/[\s:?.!]+$/, "")
    .trim()
    .toLowerCase();
}

/** Whether a heading says no more than that action items follow. */
export function isPlainActions(heading: string): boolean {
  return /^(?:[a-z]+ )?(?:actions?(?: items?| points?)?|actions? following review|follow-?ups?(?: tasks?| items?)?|next steps|to-?dos?)$/.test(
    normalised(heading),
  );
}
