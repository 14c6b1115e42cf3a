import { createHash } from "node:crypto";
import type { PublicContent } from "./content";
import type { EditionView } from "./schema";

/** Names a preview: two that differ in anything at all have two names. */
export const nameOf = (preview: PublicContent): string => hashOf(preview);

type Settings = Pick<EditionView, "slug" | "expiresOn" | "indexed" | "listed">;

/** Names all that somebody decides on who makes it public: what is read, where, until when, who finds it. */
export const seenOf = (preview: string, settings: Settings | null): string => {
  const { slug, expiresOn, indexed, listed } = settings ?? {};
  return hashOf({ preview, slug, expiresOn, indexed, listed });
};

const hashOf = (value: object): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url");
