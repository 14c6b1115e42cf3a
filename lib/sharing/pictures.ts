import { randomUUID } from "node:crypto";
import { encodeAnew } from "@/lib/attachments/encoding";
import { select } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import type { PublicContent, PublicPicture, PublicWhy } from "./content";

export type Copied = {
  /** Of the one inside. */
  from: string;
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
};

/**
 * Copies of pictures, encoded once more, under ids that tell neither which they are inside nor when
 * they came.
 * @throws DomainError not_found when one of them is of another postmortem.
 */
export async function copyPictures(number: number, ids: readonly string[]): Promise<Copied[]> {
  const copied: Copied[] = [];
  for (const from of ids) {
    const [stored] = await select<{ bytes: Buffer }>`
      SELECT b."bytes" FROM "Image" i JOIN "ImageBytes" b ON b."sha256" = i."sha256"
      JOIN "Postmortem" p ON p."id" = i."postmortemId"
      WHERE i."id" = ${from}::uuid AND p."number" = ${number}`;
    if (!stored) throw notFound("one of its pictures");
    const { bytes, width, height } = await encodeAnew(stored.bytes);
    copied.push({ from, id: randomUUID(), bytes, width, height });
  }
  return copied;
}

/** Every picture that stands in it, in the order of the page. */
export const picturesIn = (content: PublicContent): PublicPicture[] => {
  const found: PublicPicture[] = [];
  withPictures(content, (picture) => {
    found.push(picture);
    return picture;
  });
  return found;
};

/** The same content with other pictures in its places. */
export function withPictures(
  content: PublicContent,
  next: (picture: PublicPicture) => PublicPicture,
): PublicContent {
  const within = <T extends { pictures: PublicPicture[] }>(part: T): T => ({
    ...part,
    pictures: part.pictures.map(next),
  });
  const whys = (branches: PublicWhy[]): PublicWhy[] =>
    branches.map((why) => {
      const here = within(why);
      return { ...here, branches: whys(here.branches) };
    });
  return {
    ...within(content),
    layers: content.layers.map(within),
    timeline: content.timeline.map(within),
    whys: whys(content.whys),
  };
}
