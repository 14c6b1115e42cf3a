import { cardDrawing } from "@/components/sharing/card";
import { cardOf } from "@/components/sharing/public-words";
import { outsideAnswer } from "@/lib/sharing/outside-answer";
import { getPublicEdition } from "@/lib/sharing/public-queries";
import { rasterOf } from "@/lib/sharing/raster";

/** What a chat shows beside a link to it. */
export function GET(_request: Request, { params }: RouteContext<"/p/[slug]/card.png">) {
  return outsideAnswer(async () => {
    const { slug } = await params;
    const found = await getPublicEdition(slug);
    if (!found) return null;
    const name = `${slug} ${found.putOutAt}`;
    return {
      type: "image/png",
      bytes: await rasterOf(name, () => cardDrawing(cardOf(found.content))),
    };
  });
}
