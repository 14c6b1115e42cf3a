"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { captionImageAction } from "@/lib/attachments/actions";
import type { CaptionChange, ImageView } from "@/lib/attachments/schema";
import { idle } from "@/lib/http/form-state";

type Props = { number: number; image: ImageView };

/** What an image shows, in words; read out to those who cannot see it. */
export function ImageCaption({ number, image: { id, caption, version } }: Props) {
  const save = (change: Partial<CaptionChange>) =>
    captionImageAction(idle, { caption, ...change, number, id });
  return (
    <AutosaveText
      className="min-w-40 flex-1"
      storageKey={`image.${id}.caption`}
      field="caption"
      label="What does it show?"
      initial={caption}
      version={version}
      look="plain"
      rows={1}
      save={save}
    />
  );
}
