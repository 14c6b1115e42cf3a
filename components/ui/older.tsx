import type { Route } from "next";
import { queryString } from "@/lib/http/query";
import { LinkButton } from "./button";

type Props = {
  path: Route;
  filter: Record<string, unknown>;
  next: string | null;
  /** What the next page has, where it is not what is older. */
  word?: string;
};

/** The way to the next page of a list, and back to its start. */
export function Older({ path, filter, next, word = "Older" }: Props) {
  const { after } = filter;
  if (!next && !after) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex gap-2" data-print="off">
      {Boolean(after) && (
        <LinkButton href={`${path}${queryString(filter, { after: undefined })}` as Route}>
          First page
        </LinkButton>
      )}
      {next && (
        <LinkButton href={`${path}${queryString(filter, { after: next })}` as Route}>
          {word}
        </LinkButton>
      )}
    </nav>
  );
}
