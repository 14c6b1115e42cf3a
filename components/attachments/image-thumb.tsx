"use client";

import { type ComponentProps, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { imageAddress } from "@/lib/attachments/address";
import type { ImageView } from "@/lib/attachments/schema";

type Props = { number: number; image: Omit<ImageView, "version"> };

/** An image in small; pressed, it opens large over the page. */
export function ImageThumb({ number, image: { id, width, height, caption } }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const address = imageAddress(number, id);
  const words = caption || "Image without a description";
  const shown = { src: address, alt: words, width, height };
  const open = () => {
    setOpened(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-label={`Show large: ${words}`}
        className="block max-w-full flex-none overflow-hidden rounded-small border border-line hover:border-line-strong"
      >
        <Still
          {...shown}
          className="h-24 w-auto max-w-56 object-cover object-top max-sm:max-w-full"
        />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it by key */}
      <dialog
        ref={dialog}
        aria-label={words}
        onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
        onClose={() => setOpened(false)}
        className="m-auto max-h-[94vh] max-w-[96vw] overflow-auto rounded-card border border-line-strong bg-surface text-ink backdrop:bg-ink/60 dark:backdrop:bg-sunken/80"
      >
        {opened && (
          <figure className="p-3">
            <div className="sticky left-0 mb-2 flex items-center justify-end gap-3 text-[13px]">
              <a href={address} target="_blank" rel="noreferrer" className="text-accent underline">
                Full size
              </a>
              <Button size="small" autoFocus onClick={() => dialog.current?.close()}>
                Close
              </Button>
            </div>
            <Still {...shown} className="h-auto max-w-full" />
            {caption && <figcaption className="mt-2 max-w-[68ch] font-serif">{caption}</figcaption>}
          </figure>
        )}
      </dialog>
    </>
  );
}

/** As it is stored: our own encoder made it, and its address asks who may see it. */
function Still({ alt, ...rest }: ComponentProps<"img">) {
  // biome-ignore lint/performance/noImgElement: there is no optimiser here, on purpose
  return <img alt={alt} loading="lazy" decoding="async" {...rest} />;
}
