import sharp from "sharp";
import { inTurn } from "@/lib/attachments/turns";

const memory = 30;
const remembered = new Map<string, Promise<Buffer>>();

/**
 * A drawing of our own as PNG; `name` tells it from every other, and is remembered with it.
 *
 * The decoder of SVG is shut for everything that people upload, and stays so in effect: an upload
 * must begin with the mark of another kind before any decoder runs.
 * @throws DomainError too_many when many pictures are made just now.
 */
export function rasterOf(name: string, draw: () => string): Promise<Buffer> {
  const known = remembered.get(name);
  if (known) return known;
  const made = inTurn(() => encoded(draw()));
  if (remembered.size >= memory) remembered.delete(remembered.keys().next().value ?? "");
  remembered.set(name, made);
  made.catch(() => remembered.delete(name));
  return made;
}

function encoded(svg: string): Promise<Buffer> {
  sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
