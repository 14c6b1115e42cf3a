"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { accepted } from "@/lib/attachments/limits";
import { Uploading } from "./uploading";
import { useGivenFiles } from "./use-given-files";
import { type Added, useUploads } from "./use-uploads";

type Props = {
  number: number;
  /** Called with each image that the postmortem has now; says null when it was kept. */
  onAdded: Added;
  /** What it will back, such as "the event at 14:02". */
  what?: string;
};

/** Takes images: chosen, dropped on the page, or pasted while it is there. */
export function ImageDrop({ number, onAdded, what = "this" }: Props) {
  const region = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { uploads, add, again, letGo } = useUploads(number, onAdded);
  const dragging = useGivenFiles(region, add);
  return (
    <section ref={region} aria-label={`Images for ${what}`} className="flex flex-col gap-2">
      <div
        className={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-small border border-dashed px-2 py-1.5 text-[13px] ${dragging ? "border-accent bg-accent-soft text-ink" : "border-line-strong text-muted"}`}
      >
        <Button size="small" onClick={() => picker.current?.click()}>
          Add an image
        </Button>
        <span>{dragging ? "Let go to add it." : "Or paste one, or drop it on the page."}</span>
        <input
          ref={picker}
          type="file"
          accept={accepted}
          multiple
          hidden
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            // So that the same file can be chosen again.
            target.value = "";
          }}
        />
      </div>
      {uploads.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {uploads.map((upload) => (
            <Uploading key={upload.key} upload={upload} again={again} letGo={letGo} />
          ))}
        </ul>
      )}
    </section>
  );
}
