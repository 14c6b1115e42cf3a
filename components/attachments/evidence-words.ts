import type { ImageView } from "@/lib/attachments/schema";

/** A link, a quotation or an image that backs something. */
export type Piece = {
  id: string;
  url: string | null;
  quotation: string | null;
  image: ImageView | null;
};

export const wordsOfPiece = ({ url, quotation, image }: Omit<Piece, "id">): string =>
  url ?? quotation ?? (image?.caption || "an image");

/** What was typed as evidence, in what came back refused or unanswered. */
export const typedIn = ({ url, quotation, given }: Record<string, string>): string | undefined =>
  url ?? quotation ?? given;
