import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { ByNumber } from "@/lib/postmortems/schema";
import * as shapes from "@/lib/precedents/schema";

const one = "/postmortems/{number}";
const repeat = `${one}/repeats/{of}`;
const { Beginning, NewRepeat, RepeatLink, SimilarList, SimilarView } = shapes;
const Linked = z.object({
  number: z.number(),
  title: z.string(),
  team: z.string(),
  occurredOn: z.string().nullable(),
});
const Repeats = z.object({ before: z.array(Linked), again: z.array(Linked) });

/** What happened before. */
// biome-ignore format: a table reads by its columns
export const precedents = {
  listSimilar: endpoint("GET", `${one}/similar`, "What it resembles, best first, and why", ByNumber, SimilarList),
  suggestFor: endpoint("POST", "/postmortems/similar", "What one that is about to be opened resembles; nothing is kept", Beginning, pageOf(SimilarView), 200),
  listRepeats: endpoint("GET", `${one}/repeats`, "What it repeats, and where it happened again", ByNumber, Repeats),
  sayRepeat: endpoint("PUT", repeat, "Say that it happened before, and reopen action items of that time", NewRepeat, RepeatLink),
  unsayRepeat: endpoint("DELETE", repeat, "Take the link back", RepeatLink, z.unknown()),
};

export const precedentViews = { Similar: SimilarView };
