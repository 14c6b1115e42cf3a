import { z } from "zod";
import * as shapes from "@/lib/coach/schema";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";

const Nothing = z.object({});
const name = "/language/names/{word}";
const remarks = "/postmortems/{number}/remarks";
const { Findings, OwnWord, PutAside, TakeUp, WordCheck } = shapes;
const PutAsideRow = z.object({
  rule: z.string(),
  title: z.string(),
  times: z.number(),
  reasons: z.array(z.string()),
});

/** The coach, and what it was told to be silent about. */
// biome-ignore format: a table reads by its columns
export const language = {
  checkWords: endpoint("POST", "/language/check", "What the coach would ask about a text; nothing is kept", WordCheck, Findings, 200),
  listOwnWords: endpoint("GET", "/language/names", "Names of your own that are no person's", Nothing, pageOf(z.string())),
  addOwnWord: endpoint("PUT", name, "Say that a name is no person's", OwnWord, OwnWord),
  removeOwnWord: endpoint("DELETE", name, "Take such a name back", OwnWord, z.unknown()),
  listPutAside: endpoint("GET", "/language/put-aside", "Rules by how often they were put aside; for administrators", Nothing, pageOf(PutAsideRow)),
  putAsideRemark: endpoint("POST", remarks, "Keep words as they are: the coach is silent about them", PutAside, TakeUp.pick({ id: true })),
  takeUpRemark: endpoint("DELETE", `${remarks}/{id}`, "Let the coach ask about them again", TakeUp, z.unknown()),
};
