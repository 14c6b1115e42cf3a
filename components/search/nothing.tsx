import { Empty } from "@/components/ui/empty";
import { isNarrowed, listsNewest } from "@/lib/search/narrowing";
import { asksNothing } from "@/lib/search/reading";
import type { SearchQuery } from "@/lib/search/schema";
import { Syntax } from "./syntax";

/** Where there is no list: before anything was asked, after signs alone, and after a search in vain. */
export function Nothing({ query }: { query: SearchQuery }) {
  const { title, advice } = saidOf(query);
  return (
    <Empty title={title}>
      {advice}
      <Syntax />
    </Empty>
  );
}

function saidOf(query: SearchQuery): { title: string; advice: string } {
  const words = query.q.trim();
  if (listsNewest(query))
    return { title: "Nothing fits these filters", advice: "Remove one of them." };
  if (words === "" && isNarrowed(query))
    return {
      title: "Add a word to look for",
      advice:
        "What has to do with a layer is not listed without one. Other filters list the newest first.",
    };
  if (words === "")
    return {
      title: "Search everything you may see",
      advice:
        "Postmortems, lessons, practices, action items and teams with their people. Write what you remember of it; typos are forgiven.",
    };
  if (asksNothing(words))
    return {
      title: `“${words}” contains no word to search for`,
      advice: "Add one. What begins with - is left out of what other words find.",
    };
  return {
    title: `Nothing found for “${words}”`,
    advice:
      "Try fewer or different words: what people noticed, the name of the service, an error as it was shown. Filters above narrow as well.",
  };
}
