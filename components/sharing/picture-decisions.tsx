"use client";

import { CheckBox } from "@/components/ui/check-box";
import { imageAddress } from "@/lib/attachments/address";
import type { Box } from "@/lib/attachments/encoding";
import type { PictureView, Strikes } from "@/lib/sharing/schema";
import { PictureStriking } from "./picture-striking";
import { letOut, strikeInPicture } from "./striking";
import { StruckBoxes } from "./struck-boxes";
import type { Change } from "./use-edition";

type Props = {
  number: number;
  pictures: readonly PictureView[];
  strikes: Strikes;
  change: Change;
};

/** No picture is shown unless somebody looked at it: words in one are not found by anybody else. */
export function PictureDecisions({ number, pictures, strikes, change }: Props) {
  return (
    <>
      <p className="max-w-prose text-muted">
        No picture is shown unless you looked at it and said so. Parapet reads no words in pictures:
        what you strike in the text can still be read there. Look for names, addresses and faces,
        and strike them here.
        {strikes.out.includes("clock") && " Times are struck too: look for clocks and dates."}
      </p>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {pictures.map(({ id, width, height, caption }, place) => {
          const out = strikes.pictures.includes(id);
          const boxes = strikes.boxes.flatMap(({ picture, ...box }) =>
            picture === id ? [box] : [],
          );
          const name = caption || `Picture ${place + 1}`;
          return (
            <li key={id} className="flex flex-col gap-1.5">
              <a
                href={imageAddress(number, id)}
                target="_blank"
                rel="noreferrer"
                className="relative overflow-hidden rounded-small border border-line"
              >
                {/* biome-ignore lint/performance/noImgElement: there is no optimiser here */}
                <img
                  src={imageAddress(number, id)}
                  width={width}
                  height={height}
                  alt={`${name}, in full size`}
                  loading="lazy"
                  className={`h-48 w-full object-contain ${out ? "" : "opacity-75"}`}
                />
                <StruckBoxes size={{ width, height }} boxes={boxes} />
              </a>
              <CheckBox
                checked={out}
                onChange={(on) =>
                  change(
                    (now) => letOut(now, id, on),
                    on ? `“${name}” is shown.` : `“${name}” is hidden.`,
                  )
                }
              >
                <span>
                  I looked: <span className="font-medium">{name}</span> may be public
                </span>
              </CheckBox>
              <div>
                <PictureStriking
                  name={name}
                  address={imageAddress(number, id)}
                  size={{ width, height }}
                  boxes={boxes}
                  change={(was, is) =>
                    change((now) => strikeInPicture(now, id, was, is), saidOf(name, was, is))
                  }
                />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function saidOf(name: string, was: Box | null, is: Box | null): string {
  if (!was) return `Struck a box in “${name}”.`;
  return is ? `Moved a box in “${name}”.` : `Removed a box in “${name}”.`;
}
