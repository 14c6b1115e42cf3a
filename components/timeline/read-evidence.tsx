import { ImageThumb } from "@/components/attachments/image-thumb";
import type { EvidenceView } from "@/lib/timeline/schema";

type Props = { number: number; evidence: readonly EvidenceView[] };

/** What backs an event, small beneath its words. */
export function ReadEvidence({ number, evidence }: Props) {
  const images = evidence.flatMap(({ image }) => image ?? []);
  return (
    <>
      {evidence.map(({ id, url, quotation }) =>
        url ? (
          <a
            key={id}
            href={url}
            rel="noreferrer"
            className="block break-all text-[12.5px] text-accent underline"
          >
            {url}
          </a>
        ) : quotation ? (
          <blockquote
            key={id}
            className="border-line-strong border-l-2 pl-2 text-[14px] text-muted"
          >
            {quotation}
          </blockquote>
        ) : null,
      )}
      {images.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-2">
          {images.map((image) => (
            <ImageThumb key={image.id} number={number} image={image} />
          ))}
        </div>
      )}
    </>
  );
}
