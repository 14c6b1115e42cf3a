import { AsideGroup } from "@/components/postmortems/step-frame";
import { type TowerMark, towerInWords } from "@/lib/layers/tower";

/** What the tower says, and what the six outcomes mean. */
export function TowerWords({ marks }: { marks: readonly TowerMark[] }) {
  return (
    <>
      <AsideGroup title="What the tower says">
        <p className="font-serif text-[17px] leading-snug">{towerInWords(marks)}</p>
      </AsideGroup>
      <AsideGroup title="Which one is it?">
        <dl className="flex flex-col gap-1.5 text-muted">
          {meanings.map(([word, meaning]) => (
            <div key={word}>
              <dt className="inline font-medium text-ink after:content-[':_']">{word}</dt>
              <dd className="inline">{meaning}</dd>
            </div>
          ))}
        </dl>
      </AsideGroup>
    </>
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
