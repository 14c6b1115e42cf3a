import { AsideGroup } from "@/components/postmortems/step-frame";
import type { TowerMark } from "@/lib/layers/tower";
import { towerInWords } from "@/lib/layers/tower-words";

/** What the tower says, and what the six outcomes mean. */
export function TowerWords({ marks }: { marks: readonly TowerMark[] }) {
  return (
    <AsideGroup title="What the tower says">
      <p className="font-serif text-[17px] leading-snug">{towerInWords(marks)}</p>
      <details className="mt-3">
        <summary className="min-h-6 text-muted hover:text-ink">Which one is it?</summary>
        <dl className="mt-1 flex flex-col gap-1.5 text-muted">
          {meanings.map(([word, meaning]) => (
            <div key={word}>
              <dt className="inline font-medium text-ink after:content-[':_']">{word}</dt>
              <dd className="inline">{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </AsideGroup>
  );
}

const meanings = [
  ["Held", "it stopped the change, or told somebody who acted."],
  ["Let it through", "it was there and ran, and saw nothing."],
  ["Fired, nobody saw", "it did tell, where nobody was looking."],
  ["Bypassed", "it was there; this change went around it."],
  ["Not there", "for this part there is no such layer."],
  ["Does not apply", "it could never have met a change like this."],
] as const;
