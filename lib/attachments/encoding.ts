import { createHash } from "node:crypto";
import sharp, { type OverlayOptions } from "sharp";
import { DomainError, invalid } from "@/lib/errors/domain-error";
import { isAnimatedPng, type Kind, kindOf } from "./kinds";
import { mostBytes, mostPixels, tooLarge } from "./limits";
import { inTurn } from "./turns";

/** Always WebP. */
export type Encoded = {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  width: number;
  height: number;
};

// Decoders of what we do not take stay shut, whatever the bytes talk them into.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Png", "Jpeg", "Webp", "Nsgif"].map((kind) => `VipsForeignLoad${kind}Buffer`),
});
sharp.concurrency(1);
sharp.cache(false);

/** A part of a picture, in its pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** A long screenshot of a chat stays readable; wider than this no screen shows it. */
const widest = 2_400;
const tallest = 9_600;
const longestSeconds = 20;

/**
 * Decodes an image and encodes it anew: what leaves is our own encoder's work, upright, without
 * whatever else the file carried (place, camera, comments, bytes behind its end).
 * @param boxes are painted over before anything is encoded: what lay under them is nowhere in it.
 * @throws DomainError invalid with a sentence on what to do; too_many when many wait.
 */
export async function encodeAnew(given: Uint8Array, boxes: readonly Box[] = []): Promise<Encoded> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > mostBytes) throw invalid(tooLarge);
  const kind = kindOf(bytes);
  return inTurn(async () => {
    try {
      await ensureStill(bytes, kind);
      return await encode(bytes, boxes);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw invalid(unreadable);
    }
  });
}

const unreadable =
  "This image cannot be read to its end: it is damaged or cut short. Save it once more, or take a screenshot of it.";

const open = (bytes: Buffer) =>
  sharp(bytes, { failOn: "warning", limitInputPixels: mostPixels, sequentialRead: true });

/** Reads the head only. */
async function ensureStill(bytes: Buffer, kind: Kind): Promise<void> {
  const {
    format,
    width,
    height,
    pages = 1,
  } = await sharp(bytes, {
    limitInputPixels: false,
  }).metadata();
  if (format !== kind) throw invalid(unreadable);
  if (width * height > mostPixels)
    throw invalid(
      `This image has ${Math.ceil((width * height) / 1_000_000)} million pixels; we take 40. Crop it to what matters.`,
    );
  if (pages > 1 || (kind === "png" && isAnimatedPng(bytes)))
    throw invalid(
      "This image moves, and we keep still ones. Take a screenshot of the moment that matters.",
    );
}

async function encode(bytes: Buffer, boxes: readonly Box[]): Promise<Encoded> {
  const { data, info } = await open(bytes)
    .timeout({ seconds: longestSeconds })
    .autoOrient()
    .resize({ width: widest, height: tallest, fit: "inside", withoutEnlargement: true })
    // Most were drawn for white paper, and would vanish on a dark page.
    .flatten({ background: "#fff" })
    .composite(boxes.map(painted))
    .webp({ quality: 88, smartSubsample: true })
    .toBuffer({ resolveWithObject: true });
  const sha256 = createHash("sha256").update(data).digest("hex");
  return { bytes: new Uint8Array(data), sha256, width: info.width, height: info.height };
}

const painted = ({ x, y, width, height }: Box): OverlayOptions => ({
  ...{ left: x, top: y },
  input: { create: { width, height, channels: 3, background: "#1f1c18" } },
});
