import { Empty } from "@/components/ui/empty";
import { asksNothing } from "@/lib/search/reading";
import { Syntax } from "./syntax";

/** Where there is no list: before anything was asked, after signs alone, and after a search in vain. */
export function Nothing({ words }: { words: string }) {
  return (
    <Empty title={titleOf(words)}>
      {words === ""
        ? "Postmortems, lessons, practices, action items and teams with their people. Write what you remember of it; a mistyped word is met as well."
        : asksNothing(words)
          ? "A word to look for is missing. What begins with - is left out of what other words find."
          : "Fewer or other words may meet it: what people noticed, the name of the service, an error as it was shown. Filters above narrow as well."}
      <Syntax />
    </Empty>
  );
}

function titleOf(words: string): string {
  if (words === "") return "Everything that was written, and that you may see";
  return asksNothing(words)
    ? `“${words}” says nothing to look for`
    : `Nothing found for “${words}”`;
}
