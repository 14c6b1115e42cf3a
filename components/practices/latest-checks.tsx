import { Section } from "@/components/teams/section";
import type { Actor } from "@/lib/auth/actor";
import { dayInWords } from "@/lib/dates/clock";
import { listChecks } from "@/lib/practices/beats";
import { checkWords } from "@/lib/practices/words";

/** What was seen lately, and by whom or what. */
export async function LatestChecks({ actor, slug }: { actor: Actor; slug: string }) {
  const checks = await listChecks(actor, { slug });
  if (checks.length === 0) return null;
  return (
    <Section title="What was seen lately">
      <ul>
        {checks.map(({ at, followed, sentence, by, kind, team }) => (
          <li key={`${at} ${team}`} className="border-line border-t py-2 first:border-t-0">
            <span className={followed ? "text-held" : "text-breached"}>
              {followed ? "Followed" : "Not followed"}
            </span>
            {sentence && <span className="[overflow-wrap:anywhere]">: {sentence}</span>}
            <span className="block text-[13px] text-muted">
              {dayInWords(at.slice(0, 10))} · {team} · {by ?? checkWords[kind].name.toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
