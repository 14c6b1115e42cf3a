import { Fragment } from "react";
import { ImageThumb } from "@/components/attachments/image-thumb";
import { Chip } from "@/components/ui/chip";
import type { MarkEvidence, MarkedLayer } from "@/lib/layers/schema";
import { whenWritten } from "@/lib/timeline/written-times";

type Props = { number: number; zone: string; layers: readonly MarkedLayer[] };

/** What was noted of each layer, and how it is known. */
export function LayersSaid({ number, zone, layers }: Props) {
  const said = layers.filter(({ note, evidence }) => note.trim() !== "" || evidence.length > 0);
  if (said.length === 0) return null;
  return (
    <dl className="mt-4 grid gap-x-5 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      {said.map(({ slug, name, note, evidence }) => (
        <Fragment key={slug}>
          <dt className="pt-0.5 font-medium text-[13.5px]">{name}</dt>
          <dd className="max-sm:mb-2">
            <span className="whitespace-pre-line font-serif text-[16px] leading-snug">{note}</span>{" "}
            {evidence.map((piece) => (
              <Backing key={piece.id} number={number} zone={zone} piece={piece} />
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

type BackingProps = { number: number; zone: string; piece: MarkEvidence };

function Backing({ number, zone, piece: { event, url, quotation, image } }: BackingProps) {
  return (
    <span className="mr-1.5">
      {event && (
        <a href={`#event-${event.id}`} title={event.text} className="hover:text-ink">
          <span className="sr-only">Evidence: event at </span>
          <Chip className="font-mono">{whenWritten(event, zone)}</Chip>
        </a>
      )}
      {url && (
        <a href={url} rel="noreferrer" className="text-[13px] text-accent underline">
          {URL.canParse(url) ? new URL(url).host : url}
        </a>
      )}
      {quotation && <q className="text-[14px] text-muted">{quotation}</q>}
      {image && (
        <span className="mt-1.5 block">
          <ImageThumb number={number} image={image} />
        </span>
      )}
    </span>
  );
}
