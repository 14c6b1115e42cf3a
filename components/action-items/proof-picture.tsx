"use client";

import { ImageDrop } from "@/components/attachments/image-drop";
import { ImageThumb } from "@/components/attachments/image-thumb";
import { Button } from "@/components/ui/button";
import type { ImageView } from "@/lib/attachments/schema";

export type Picture = ImageView;

type Props = {
  number: number;
  picture: Picture | null;
  setPicture: (picture: Picture | null) => void;
};

/** A picture as proof: pasted, dropped or chosen. One; the next takes its place. */
export function ProofPicture({ number, picture, setPicture }: Props) {
  return (
    <div className="flex flex-col gap-2">
      {picture && (
        <div className="flex items-start gap-2">
          <ImageThumb number={number} image={picture} />
          <Button size="small" variant="quiet" onClick={() => setPicture(null)}>
            Leave it out
          </Button>
        </div>
      )}
      <ImageDrop
        number={number}
        what="this proof"
        onAdded={async (image) => {
          setPicture(image);
          return null;
        }}
      />
    </div>
  );
}
