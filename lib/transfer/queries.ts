import type { Actor } from "@/lib/auth/actor";
import { checkDocument, type DocumentRemarks } from "@/lib/coach/documents";
import { contentOf, readable } from "./content";
import { readPostmortem } from "./markdown/postmortem";
import type { NewImport, PastedDocument } from "./schema";
import type { Understanding } from "./understanding";

type Document = Pick<NewImport, "content" | "filename" | "zone">;

/**
 * What a document says, before anything is kept.
 * @throws DomainError for text that is empty, binary or too large.
 */
export async function readDocument(_actor: Actor, document: Document): Promise<Understanding> {
  const { content, filename, zone } = document;
  return readPostmortem({
    content: readable(content),
    ...(filename ? { filename } : {}),
    ...(zone ? { zone } : {}),
  });
}

export type Preview = Understanding & { remarks: DocumentRemarks | null };

/** The same with what the coach would ask about, for whoever looks before making a draft of it. */
export async function previewPasted(actor: Actor, pasted: PastedDocument): Promise<Preview> {
  const document = await documentOf(pasted);
  const understanding = await readDocument(actor, document);
  return { ...understanding, remarks: await checkDocument(actor, document) };
}

/** A dropped file brings its name along. */
export async function documentOf({ file, ...pasted }: PastedDocument) {
  const named = file instanceof File ? file.name : undefined;
  return {
    ...pasted,
    content: await contentOf({ content: pasted.content, file }),
    filename: pasted.filename || named,
  };
}
