import { SeverityBadge } from "@/components/ui/chip";
import type { SeverityView } from "@/lib/teams/views";
import { Section } from "./section";

type Props = { scale: SeverityView[]; layers: { slug: string; name: string; purpose: string }[] };

/** What the organisation agreed on, to read. */
export function KeptByAdministrators({ scale, layers }: Props) {
  return (
    <>
      <p className="mb-6 text-muted">An administrator can change what is here.</p>
      <Section title="Severities">
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
          {scale.map(({ id, name, meaning }) => (
            <div key={id} className="contents">
              <dt>
                <SeverityBadge name={name} />
              </dt>
              <dd className="font-serif text-[16px]">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Layers">
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
          {layers.map(({ slug, name, purpose }) => (
            <div key={slug} className="contents">
              <dt className="font-medium">{name}</dt>
              <dd className="font-serif text-[16px]">{purpose}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
