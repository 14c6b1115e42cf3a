"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Upload } from "./use-uploads";

type Props = {
  upload: Upload;
  again: (upload: Upload) => void;
  letGo: (key: number) => void;
};

/** An image on its way, or one that was refused and waits for its owner. */
export function Uploading({ upload, again, letGo }: Props) {
  const { key, file, share, problem } = upload;
  return (
    <li className="flex items-start gap-3 rounded-small bg-sunken p-2 text-[13px]">
      <Glimpse file={file} />
      <div className="min-w-0 flex-1">
        <p className="truncate">{file.name || "Pasted image"}</p>
        {problem === null ? (
          <p role="status" className="text-muted">
            {share < 1 ? "On its way…" : "Being read…"}
            <progress
              value={share}
              aria-label={`${file.name || "Pasted image"} on its way`}
              className="mt-1 block h-1.5 w-full max-w-60 accent-accent"
            />
          </p>
        ) : (
          <>
            <p role="alert" className="text-breached">
              {problem}
            </p>
            <div className="mt-1 flex gap-2">
              <Button size="small" onClick={() => again(upload)}>
                Try again
              </Button>
              <Button size="small" variant="quiet" onClick={() => letGo(key)}>
                Leave it out
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}

const glimpsePixels = 56;

/** Drawn here from the file itself; our content policy lets no page show a blob by address. */
function Glimpse({ file }: { file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    createImageBitmap(file, { resizeHeight: glimpsePixels }).then(
      (picture) => {
        const here = canvas.current;
        if (gone || !here) return;
        here.width = Math.min(picture.width, 2 * glimpsePixels);
        here.height = picture.height;
        here.getContext("2d")?.drawImage(picture, 0, 0);
      },
      // No image after all; the server says so in words.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [file]);
  return (
    <span aria-hidden="true" className="[&:has([width='0'])]:hidden">
      <canvas ref={canvas} width={0} height={0} className="rounded-small" />
    </span>
  );
}
