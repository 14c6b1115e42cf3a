import { z } from "zod";
import { PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";
import { mostBytes, tooLarge } from "./limits";

const Caption = Prose(1_000);

/** Four letters of base64 for three bytes, with room for line breaks in it. */
const mostLetters = Math.ceil((mostBytes * 4) / 3) + 400_000;

/** A blob, for it passes through `readInput`, which looks into everything else. */
const Base64 = z
  .string()
  .min(1, "Send the image's bytes as base64.")
  .max(mostLetters, tooLarge)
  .regex(/^[A-Za-z0-9+/\s]*(?:=\s*){0,2}$/, "These letters are not base64.")
  .transform((text) => new Blob([Buffer.from(text, "base64")]))
  .meta({ contentEncoding: "base64" });

export type NewImage = z.infer<typeof NewImage>;
export const NewImage = z.object({
  number: PostmortemNumber,
  /** PNG, JPEG, WebP or a GIF that stands still; base64 where it comes as JSON. */
  file: Base64,
  /** What it shows, for those who cannot see it. */
  caption: Caption.optional(),
});

export type CaptionChange = z.infer<typeof CaptionChange>;
export const CaptionChange = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  caption: Caption,
  ...Revision,
});

/** An image as it hangs on evidence; its bytes are at `imageAddress`. */
export type ImageView = z.infer<typeof ImageView>;
export const ImageView = z.object({
  id: z.string(),
  /** In pixels. */
  width: z.number(),
  height: z.number(),
  caption: z.string(),
  version: z.number(),
});
