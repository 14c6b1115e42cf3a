import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import { queryString } from "@/lib/http/query";
import type { SearchAnswer, SearchQuery } from "@/lib/search/schema";

type Props = { query: SearchQuery; answer: SearchAnswer };

const link = "underline decoration-line-strong underline-offset-4 hover:text-ink";

/**
 * How many there are, and what was looked for where it is not what was typed. It stands on the page
 * before anything is asked, for only what changes in place is read out.
 */
export function Outcome({ query, answer }: Props) {
  const { found, more, loose, suggestion } = answer;
  const words = query.q.trim();
  const asTyped = `/search${queryString(query, { exact: "1", after: undefined })}` as Route;
  return (
    <div role="status" className="mt-6 text-[14px] text-muted">
      {suggestion && (
        <p className="mb-1 text-[15px] text-ink">
          Showing results for <b className="font-medium">{suggestion.words}</b>.{" "}
          <Anchor href={asTyped} className={link}>
            Search for “{words}” instead
          </Anchor>
        </p>
      )}
      {found > 0 ? (
        <p>
          {more ? `More than ${found}` : found} found
          {more &&
            words &&
            "; the newest of them are here, best first. Another word narrows them down"}
          {!words && (more ? "; the newest of them are here" : ", the newest first")}
          {loose &&
            !more &&
            "; few results have all your words; these have the most distinctive ones"}
          .
        </p>
      ) : (
        words && <p className="sr-only">Nothing found for “{words}”</p>
      )}
    </div>
  );
}
