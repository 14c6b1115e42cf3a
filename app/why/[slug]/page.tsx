import type { Metadata } from "next";
import { cache } from "react";
import { InsideReading } from "@/components/practices/inside-reading";
import { OpenReading } from "@/components/practices/open-reading";
import { getActor, requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readOpenly } from "@/lib/practices/open";
import { getPractice } from "@/lib/practices/queries";

type Props = PageProps<"/why/[slug]">;

/**
 * What there is for this reader. Signed out, what is not open and what does not exist lead to the
 * door alike.
 */
const read = cache(async (slug: string) => {
  const actor = await getActor();
  if (!actor) return { actor, open: await readOpenly(slug) };
  return { actor, practice: await orNotFound(getPractice(actor, { slug })) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { practice, open } = await read((await params).slug);
  return {
    title: practice?.statement ?? open?.statement ?? "A practice",
    robots: { index: false, follow: false },
  };
}

export default async function WhyPage({ params }: Props) {
  const { actor, practice, open } = await read((await params).slug);
  if (actor && practice) return <InsideReading actor={actor} practice={practice} />;
  if (open) return <OpenReading practice={open} />;
  await requireActor();
}
