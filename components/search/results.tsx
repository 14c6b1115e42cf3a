"use client";

import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import { kindWords } from "@/lib/search/kinds";
import type { SearchItem } from "@/lib/search/schema";
import { Marked } from "./marked";

type Shown = Pick<SearchItem, "kind" | "id" | "href" | "titleParts" | "snippet" | "meta">;

/** Drawn by the client's half of the page: then what is sent beside the markup is the texts alone. */
export function Results({ items }: { items: readonly Shown[] }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {items.map(({ kind, id, href, titleParts, snippet, meta }) => (
        <li key={id} className="py-4">
          <p className="text-[12.5px] text-muted">{[kindWords[kind][0], ...meta].join(" · ")}</p>
          <Anchor
            href={href as Route}
            className="mt-0.5 block font-serif text-[18.5px] leading-snug underline-offset-4 [overflow-wrap:anywhere] hover:underline"
          >
            <Marked parts={titleParts} />
          </Anchor>
          {snippet.length > 0 && (
            <p className="mt-1 max-w-[46rem] text-[14.5px] text-muted [overflow-wrap:anywhere]">
              <Marked parts={snippet} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
