"use client";

import { CheckBox } from "@/components/ui/check-box";
import { imageAddress } from "@/lib/attachments/address";
import type { PictureView, Strikes } from "@/lib/sharing/schema";
import { letOut } from "./striking";
import type { Change } from "./use-edition";

type Props = {
  number: number;
  pictures: readonly PictureView[];
  strikes: Strikes;
  change: Change;
};

/** No picture goes out unless somebody looked at it: nothing can be struck within one. */
export function PictureDecisions({ number, pictures, strikes, change }: Props) {
  return (
    <>
      <p className="max-w-prose text-muted">
        No picture goes out unless you looked at it and let it out. Nothing is struck within a
        picture: look for names, addresses and faces.
      </p>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {pictures.map(({ id, width, height, caption }, place) => {
          const out = strikes.pictures.includes(id);
          const name = caption || `Picture ${place + 1}`;
          return (
            <li key={id} className="flex flex-col gap-1.5">
              <a href={imageAddress(number, id)} target="_blank" rel="noreferrer">
                {/* biome-ignore lint/performance/noImgElement: there is no optimiser here */}
                <img
                  src={imageAddress(number, id)}
                  width={width}
                  height={height}
                  alt={`${name}, in full size`}
                  loading="lazy"
                  className={`h-48 w-full rounded-small border border-line object-contain ${out ? "" : "opacity-75"}`}
                />
              </a>
              <CheckBox
                checked={out}
                onChange={(on) =>
                  change(
                    (now) => letOut(now, id, on),
                    on ? `“${name}” goes out.` : `“${name}” stays inside.`,
                  )
                }
              >
                <span>
                  I looked: <span className="font-medium">{name}</span> may go out
                </span>
              </CheckBox>
            </li>
          );
        })}
      </ul>
    </>
  );
}
