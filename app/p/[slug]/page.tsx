import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { cardSize } from "@/components/sharing/card";
import { Outside } from "@/components/sharing/outside";
import { PublicFoot } from "@/components/sharing/public-foot";
import { PublicReading } from "@/components/sharing/public-reading";
import { inShort } from "@/components/sharing/public-words";
import { plainOf } from "@/lib/sharing/content";
import { publicAddress, publicHome } from "@/lib/sharing/public-address";
import { getPublicEdition } from "@/lib/sharing/public-queries";

type Props = PageProps<"/p/[slug]">;

/** Asks for no session and sets none: whoever reads is a stranger, also when they are not. */
const read = cache(async (slug: string) => (await getPublicEdition(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, content, indexed } = await read((await params).slug);
  const title = plainOf(content.title);
  const description = inShort(content.summary) || "What happened, why, and what changes.";
  const card = { url: `${publicAddress(slug)}/card.png`, ...cardSize, alt: title };
  return {
    metadataBase: publicHome(),
    title: { absolute: title },
    description,
    alternates: { canonical: publicAddress(slug) },
    robots: { index: indexed, follow: indexed },
    openGraph: { type: "article", title, description, url: publicAddress(slug), images: [card] },
    twitter: { card: "summary_large_image", title, description, images: [card] },
  };
}

export default async function PublicPage({ params }: Props) {
  const { slug, content, putOutAt } = await read((await params).slug);
  return (
    <Outside said={<PublicFoot content={content} putOutAt={putOutAt} />}>
      <PublicReading content={content} addressOf={(id) => `/p/${slug}/images/${id}`} />
    </Outside>
  );
}
