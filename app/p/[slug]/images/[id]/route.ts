import { outsideAnswer } from "@/lib/sharing/outside-answer";
import { getPublicImage } from "@/lib/sharing/public-queries";

/** A picture that was let out, under an address that tells nothing of the one inside. */
export function GET(_request: Request, { params }: RouteContext<"/p/[slug]/images/[id]">) {
  return outsideAnswer(async () => {
    const { slug, id } = await params;
    const bytes = await getPublicImage(slug, id);
    return bytes && { type: "image/webp", bytes };
  });
}
