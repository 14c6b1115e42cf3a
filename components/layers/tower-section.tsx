import { requireActor } from "@/lib/auth/session";
import { readTower } from "@/lib/layers/queries";
import { midSentence } from "@/lib/layers/tower-words";
import { LayersSaid } from "./layers-said";
import { Tower } from "./tower";

type Props = { number: number; zone: string };

/** Which layers held, drawn, with what was said about each. Nothing where no layer is marked. */
export async function TowerSection({ number, zone }: Props) {
  const { layers, cheapestNote } = await readTower(await requireActor(), { number });
  if (layers.length === 0) return null;
  const cheapest = layers.find((layer) => layer.cheapest);
  const marks = layers.map(({ slug, name, outcome, heldAfterMin, entry, ...layer }) => ({
    ...{ slug, name, outcome, heldAfterMin, entry },
    cheapest: layer.cheapest,
  }));
  return (
    <section>
      <h2 className="mb-3 text-[23px]">Which layers held</h2>
      <div className="rounded-card border border-line bg-surface px-4 pt-5 pb-3 shadow-card md:px-5">
        <Tower marks={marks} />
      </div>
      <LayersSaid number={number} zone={zone} layers={layers} />
      {cheapest && cheapestNote.trim() !== "" && (
        <p className="mt-3 max-w-[68ch] font-serif text-[16px] leading-snug">
          <span className="font-medium font-sans text-[13.5px]">
            The cheapest place to catch it, {midSentence(cheapest.name)}:
          </span>{" "}
          {cheapestNote}
        </p>
      )}
    </section>
  );
}
