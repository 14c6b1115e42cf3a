import { z } from "zod";
import { TermsChange, TermsEnd, TermsRow } from "@/lib/action-items/terms-schema";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";

const Rows = pageOf(TermsRow).pick({ items: true });
const Changed = z.object({ version: z.number() });

/** What the organisation demands of its promises. */
// biome-ignore format: a table reads by its columns
export const terms = {
  listTerms: endpoint("GET", "/terms", "What each severity demands of a promise; the row without one is for the rest", z.object({}), Rows),
  changeTerms: endpoint("PATCH", "/terms", "Change what one severity demands, or the rest (null); for administrators", TermsChange, Changed),
  endTerms: endpoint("DELETE", "/terms/{severity}", "Give a severity the terms of the rest again; for administrators", TermsEnd, z.unknown()),
};
