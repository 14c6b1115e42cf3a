import { ensureImage } from "@/lib/attachments/find";
import type { Tx } from "@/lib/db/client";
import type { ProofKind } from "@/lib/db/generated/enums";
import { invalid } from "@/lib/errors/domain-error";
import type { ProofGiven } from "./schema";

/** As its row holds it. Unless somebody says otherwise, an image is one, then a link, then words. */
export function rowOfProof({ note, url, image, kind }: ProofGiven) {
  const likely: ProofKind = image ? "image" : url ? "link" : "sentence";
  return { kind: kind ?? likely, note, url: url ?? null, imageId: image ?? null };
}

/**
 * @throws DomainError invalid for a kind whose thing is missing, not_found for an image of another
 * postmortem.
 */
export async function ensureShown(tx: Tx, postmortemId: string, proof: ProofGiven): Promise<void> {
  const { url, image, kind } = proof;
  if (kind === "link" && !url)
    throw invalid("Which link shows it?", { url: "Paste the link that shows it." });
  if (kind === "image" && !image)
    throw invalid("Which image shows it?", { image: "Choose the image that shows it." });
  if (image) await ensureImage(tx, postmortemId, image);
}
