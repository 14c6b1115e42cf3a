import type { Box } from "@/lib/attachments/encoding";
import type { PublicContent, PublicPicture, PublicWhy } from "./content";
import type { Strikes } from "./schema";
import type { SourcePicture } from "./source";

/** What is struck in a picture, as far as it lies in it. */
export const boxesIn = (
  { id, ...size }: Pick<SourcePicture, "id" | "width" | "height">,
  { boxes }: Pick<Strikes, "boxes">,
): Box[] =>
  boxes.flatMap(({ picture, x, y, ...box }) => {
    const width = Math.min(box.width, size.width - x);
    const height = Math.min(box.height, size.height - y);
    return picture === id && width > 0 && height > 0 ? [{ x, y, width, height }] : [];
  });

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
