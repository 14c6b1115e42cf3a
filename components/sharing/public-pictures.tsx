import { type PublicPicture, plainOf } from "@/lib/sharing/content";
import { Runs } from "./runs";
import { StruckBoxes, struckInWords } from "./struck-boxes";

/** Where a picture of this edition is read: inside and outside it has other addresses. */
export type AddressOf = (id: string) => string;

type Props = { pictures: readonly PublicPicture[]; addressOf: AddressOf };

/** Pictures that somebody looked at and let out, each with its words. */
export function PublicPictures({ pictures, addressOf }: Props) {
  if (pictures.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-4">
      {pictures.map(({ id, width, height, caption, boxes = [] }) => (
        <figure key={id} className="max-w-full">
          <div className="relative w-fit max-w-full overflow-hidden rounded-small border border-line">
            {/* biome-ignore lint/performance/noImgElement: there is no optimiser here, on purpose */}
            <img
              src={addressOf(id)}
              width={width}
              height={height}
              alt={(plainOf(caption) || "Picture without a description") + struckInWords(boxes)}
              loading="lazy"
              decoding="async"
              className="h-auto max-h-[28rem] w-auto max-w-full"
            />
            <StruckBoxes size={{ width, height }} boxes={boxes} />
          </div>
          {caption.length > 0 && (
            <figcaption className="mt-1 max-w-[60ch] font-serif text-[15px] text-muted">
              <Runs pieces={caption} />
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}
