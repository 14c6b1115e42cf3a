import type { Milestone } from "@/lib/db/generated/enums";
import { joined, type Span, spanOf, type Timed } from "./spans";

export type Marked = Timed & { milestone: Milestone | null };

/** A milestone of one phase: the first event that carries it, and what all accounts of it allow. */
export type Mark<E> = { milestone: Milestone; event: E; span: Span };

/** From the start of an impact until the next one starts, when it was over. */
export type Marks<E> = { nth: number; marks: Mark<E>[] };

/**
 * The impacts of a timeline with their milestones, both in the order of time. Another start of the
 * impact behind a mitigation or a resolution opens the next phase. Where a milestone stands on
 * several events of a phase the first one counts, together with other accounts of that moment.
 */
export function marksOf<E extends Marked>(events: readonly E[]): Marks<E>[] {
  const phases: E[][] = [];
  let seen = new Set<Milestone>();
  for (const event of events) {
    const { milestone } = event;
    if (milestone === null) continue;
    if (phases.length === 0 || (milestone === "impact_started" && isOver(seen))) {
      phases.push([]);
      seen = new Set();
    }
    phases.at(-1)?.push(event);
    seen.add(milestone);
  }
  return phases.map((marked, index) => ({ nth: index + 1, marks: firstOfEach(marked) }));
}

const isOver = (seen: ReadonlySet<Milestone>): boolean =>
  seen.has("impact_started") && (seen.has("mitigated") || seen.has("resolved"));

function firstOfEach<E extends Marked>(marked: readonly E[]): Mark<E>[] {
  const milestones = new Set(marked.flatMap(({ milestone }) => milestone ?? []));
  return [...milestones].flatMap((milestone) => {
    const same = marked.filter((event) => event.milestone === milestone);
    const [event] = same;
    if (!event) return [];
    const accounts = same.filter((other) => other === event || areOneMoment(event, other));
    return [{ milestone, event, span: joined(accounts.map(spanOf)) }];
  });
}

function areOneMoment(a: Marked, b: Marked): boolean {
  const [one, other] = [a.beside ?? a.id, b.beside ?? b.id];
  return one !== undefined && one === other;
}
