"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Box } from "@/lib/attachments/encoding";
import { boxInWords } from "./boxes";
import { type ChangeBox, useBoxes } from "./use-boxes";

type Props = {
  name: string;
  address: string;
  size: { width: number; height: number };
  boxes: readonly Box[];
  change: ChangeBox;
};

/** A picture in full, to draw boxes on: nobody outside gets what lies under them. */
export function PictureStriking({ name, address, size, boxes: saved, change }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { drawing, boxes, take, add, hands } = useBoxes(size, saved, change);
  const [chosen, setChosen] = useState(0);
  const [opened, setOpened] = useState(false);
  const last = Math.min(chosen, boxes.length - 1);
  const count = `${boxes.length} ${boxes.length === 1 ? "box" : "boxes"}`;
  const open = () => {
    setOpened(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <Button size="small" onClick={open}>
        {saved.length > 0
          ? `Struck in ${saved.length === 1 ? "one place" : `${saved.length} places`}…`
          : "Strike in it…"}
        <span className="sr-only">: {name}</span>
      </Button>
      <dialog
        ref={dialog}
        aria-label={`Strike in ${name}`}
        onClose={() => setOpened(false)}
        className="m-auto max-h-[94dvh] w-[min(96vw,72rem)] max-w-none rounded-card border border-line-strong bg-surface text-ink shadow-card backdrop:bg-ink/40"
      >
        <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 border-line border-b bg-surface px-4 py-2.5">
          <h2 className="mr-auto text-[18px]">Strike in the picture</h2>
          <Button size="small" onClick={() => add(middleInSight(drawing.current, size))}>
            Add a box
          </Button>
          <Button size="small" variant="primary" onClick={() => dialog.current?.close()}>
            Done
          </Button>
          <p className="w-full text-[13px] text-muted">
            Draw a box over each name, address and face.{" "}
            <span className="pointer-coarse:hidden">
              Press one to choose it: arrows move it, Shift+arrows stretch it, Delete removes it.
            </span>
            <span className="pointer-fine:hidden">Draw sideways; up and down scrolls.</span>{" "}
            Strangers get a copy painted over there.
          </p>
        </div>
        <svg
          ref={drawing}
          viewBox={`0 0 ${size.width} ${size.height}`}
          className="block h-auto w-full cursor-crosshair touch-pan-y select-none"
          {...hands}
        >
          <title>{name}</title>
          {/* A browser fetches it in a closed dialog too, and there is one for each picture. */}
          {opened && <image href={address} width={size.width} height={size.height} />}
          {boxes.map((box, index) => (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it says where it is, and moves by key
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a box is moved in its place
              key={index}
              {...box}
              data-box={index}
              tabIndex={0}
              onFocus={() => setChosen(index)}
              role="img"
              aria-label={`Box ${index + 1}, ${boxInWords(box, size)}`}
              className="fill-[#1f1c18]/85 stroke-breached outline-none [stroke-width:2] focus:stroke-accent focus:[stroke-width:5] [vector-effect:non-scaling-stroke]"
            />
          ))}
        </svg>
        <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2">
          <p role="status" className="text-[13px] text-muted">
            {boxes.length === 0 ? "Nothing is struck in it." : count}
          </p>
          {boxes.length > 0 && (
            <Button size="small" variant="quiet" onClick={() => take(last)}>
              Remove box {last + 1}
            </Button>
          )}
        </div>
      </dialog>
    </>
  );
}

/** Where somebody looks who scrolled down a long picture. */
function middleInSight(drawing: SVGSVGElement | null, { width, height }: Props["size"]) {
  const frame = drawing?.closest("dialog")?.getBoundingClientRect();
  const own = drawing?.getBoundingClientRect();
  if (!frame || !own) return { x: width / 2, y: height / 2 };
  const [top, bottom] = [Math.max(own.top, frame.top), Math.min(own.bottom, frame.bottom)];
  return { x: width / 2, y: (((top + bottom) / 2 - own.top) * width) / own.width };
}
