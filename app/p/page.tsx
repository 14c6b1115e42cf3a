import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Outside } from "@/components/sharing/outside";
import { PublicList } from "@/components/sharing/public-list";
import { orNotFound } from "@/lib/http/or-not-found";
import { publicIndexAddress } from "@/lib/sharing/public-address";
import { getOrganisationName } from "@/lib/sharing/public-list";
import { isIndexPublic, listPublicEditions } from "@/lib/sharing/public-queries";

const title = "What we learnt in public";

export function generateMetadata(): Metadata {
  return {
    title: { absolute: title },
    robots: { index: false, follow: true },
    alternates: { types: { "application/atom+xml": `${publicIndexAddress()}/atom.xml` } },
  };
}

export default async function PublicIndexPage({ searchParams }: PageProps<"/p">) {
  await connection();
  if (!(await isIndexPublic())) notFound();
  const { after } = await searchParams;
  const { items, next } = await orNotFound(
    listPublicEditions({ after: typeof after === "string" ? after : undefined }),
  );
  return (
    <Outside>
      <h1 className="text-[34px] leading-[1.12] md:text-[42px]">{title}</h1>
      <p className="mt-2 max-w-[58ch] font-serif text-[18px] text-muted">
        Postmortems of {await getOrganisationName()}: what happened, which layers held, and what
        changes.{" "}
        <a href="/p/atom.xml" className="text-accent underline underline-offset-2">
          As a feed
        </a>
      </p>
      <PublicList items={items} />
      {next && (
        <p className="mt-6">
          <a href={`/p?after=${encodeURIComponent(next)}`} className="text-accent underline">
            Older ones
          </a>
        </p>
      )}
    </Outside>
  );
}
