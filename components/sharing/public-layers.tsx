import { Tower } from "@/components/layers/tower";
import { midSentence } from "@/lib/layers/tower-words";
import { type PublicContent, type PublicLayer, plainOf } from "@/lib/sharing/content";
import { towerMarksOf } from "@/lib/sharing/tower-of";
import { numbered } from "./numbered";
import { type AddressOf, PublicPictures } from "./public-pictures";
import { Runs } from "./runs";

type Props = { content: PublicContent; addressOf: AddressOf };

/** Which layers held, drawn, with what is said about each. */
export function PublicLayers({ content: { layers, cheapestNote }, addressOf }: Props) {
  if (layers.length === 0) return null;
  const cheapest = layers.find((layer) => layer.cheapest);
  return (
    <section data-part="layers">
      <h2 className="mb-3 text-[23px]">Which layers held</h2>
      <div className="rounded-card border border-line bg-surface px-4 pt-5 pb-3 shadow-card @2xl:px-5">
        <Tower marks={towerMarksOf({ layers })} />
      </div>
      <Said layers={layers} addressOf={addressOf} />
      {cheapest && cheapestNote.length > 0 && (
        <p className="mt-3 max-w-[68ch] font-serif text-[16px] leading-snug">
          <span className="font-medium font-sans text-[13.5px]">
            The cheapest place to catch it, {midSentence(plainOf(cheapest.name))}:
          </span>{" "}
          <Runs pieces={cheapestNote} />
        </p>
      )}
    </section>
  );
}

type SaidProps = { layers: readonly PublicLayer[]; addressOf: AddressOf };

function Said({ layers, addressOf }: SaidProps) {
  const said = layers.filter(({ note, pictures }) => note.length > 0 || pictures.length > 0);
  if (said.length === 0) return null;
  return (
    <dl className="mt-4 flex flex-col gap-1.5">
      {numbered(said).map(({ key, item }) => (
        <div key={key} className="@2xl:grid @2xl:grid-cols-[9rem_minmax(0,1fr)] @2xl:gap-x-5">
          <dt className="pt-0.5 font-medium text-[13.5px]">
            <Runs pieces={item.name} />
          </dt>
          <dd>
            <span className="whitespace-pre-line font-serif text-[16px] leading-snug">
              <Runs pieces={item.note} />
            </span>
            <PublicPictures pictures={item.pictures} addressOf={addressOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
