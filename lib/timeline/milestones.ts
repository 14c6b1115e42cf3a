/** An event that marks how far the incident had come (in the words of the timeline). */
export type Milestone = "impact_started" | "detected" | "responded" | "mitigated" | "resolved";

const LABELS: readonly (readonly [RegExp, Milestone])[] = [
  [/^(?:fault occurs|fault occurred|impact (?:starts|started|began))$/i, "impact_started"],
  [/^(?:(?:first|fault|problem|issue) detected|team aware|detected)$/i, "detected"],
  [/^(?:incident )?declared$|^responded$/i, "responded"],
  [/^(?:repaired|mitigated)(?: declared)?$/i, "mitigated"],
  [/^(?:incident )?resolved$/i, "resolved"],
];

const PHRASES: readonly (readonly [RegExp, Milestone])[] = [
  [
    /^start of (?:the )?(?:incident|outage)|\b(?:incident|outage|problem) start(?:s|ed)\b/i,
    "impact_started",
  ],
  [/^\*\*(?:detection|discovery)\b|\bissue detected\b|^problem is identified\b/i, "detected"],
  [
    /\bincident (?:is |was )?(?:declared|raised)(?! (?:as )?resolved)|\bdeclared (?:this )?(?:as )?an incident\b/i,
    "responded",
  ],
  [
    /^\*\*recovery\b|\bissue mitigated\b|\bincident repaired\b|\bservice (?:is )?restored\b/i,
    "mitigated",
  ],
  [
    /\b(?:incident|issue) (?:is |was |officially )?(?:declared )?(?:as )?(?:resolved|closed)\b|^end of (?:the )?incident\b/i,
    "resolved",
  ],
];

/** What a label such as "First detected" or "Repaired" stands for. */
export function milestoneOfLabel(label: string): Milestone | undefined {
  return LABELS.find(([form]) => form.test(label.trim()))?.[1];
}

/** What a sentence says about the course of the incident, read from its first words only. */
export function milestoneInText(text: string): Milestone | undefined {
  const head = text.slice(0, 120);
  const plain = head.replace(/[*_`~]/g, "");
  return PHRASES.find(([form]) => form.test(plain) || form.test(head))?.[1];
}

/**
 * Leaves each milestone on one event: on the one that is labelled so, else on the first, or on the
 * last where the question is when it was over.
 */
export function markedOnce<T extends { text: string; milestone?: Milestone }>(events: T[]): T[] {
  const chosen = new Map<Milestone, T>();
  for (const event of events) {
    const { milestone } = event;
    if (!milestone) continue;
    const before = chosen.get(milestone);
    const ends = milestone === "mitigated" || milestone === "resolved";
    const isLabelled = before && milestoneOfLabel(before.text) !== undefined;
    if (!before || (ends && !isLabelled)) chosen.set(milestone, event);
  }
  return events.map((event) => {
    const { milestone, ...bare } = event;
    return milestone && chosen.get(milestone) !== event ? (bare as T) : event;
  });
}
