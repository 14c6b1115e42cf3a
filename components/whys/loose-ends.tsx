import type { Occasion } from "@/components/attachments/cited-events";
import { AsideGroup } from "@/components/postmortems/step-frame";
import { excerpt } from "@/lib/markdown/plain";
import type { WhyView } from "@/lib/whys/schema";

type Props = { whys: readonly WhyView[]; occasions: readonly Occasion[] };

const shown = 5;

/** What the tree has not taken up yet: events that no answer cites, and what nobody checked. */
export function LooseEnds({ whys, occasions }: Props) {
  const cited = new Set(whys.flatMap(({ evidence }) => evidence.map(({ eventId }) => eventId)));
  const unused = occasions.filter(({ id }) => !cited.has(id));
  const assumptions = whys.filter(({ assumption }) => assumption);
  return (
    <>
      {unused.length > 0 && (
        <AsideGroup title="Evidence not used yet">
          <ul className="divide-y divide-line">
            {unused.slice(0, shown).map(({ id, when, text }) => (
              <li key={id} className="py-1.5 first:pt-0">
                <span className="font-mono text-[12.5px] text-muted">{when}</span>{" "}
                <span className="[overflow-wrap:anywhere]">{excerpt(text, 120)}</span>
              </li>
            ))}
          </ul>
          {unused.length > shown && <p className="text-muted">and {unused.length - shown} more</p>}
        </AsideGroup>
      )}
      {assumptions.length > 0 && (
        <AsideGroup title="To check">
          <ul className="divide-y divide-line">
            {assumptions.map(({ id, answer, question }) => (
              <li key={id} className="py-1.5 first:pt-0">
                <a
                  href={`#why-${id}`}
                  className="underline decoration-line-strong hover:text-accent"
                >
                  {excerpt(answer || question, 120)}
                </a>
              </li>
            ))}
          </ul>
        </AsideGroup>
      )}
    </>
  );
}
