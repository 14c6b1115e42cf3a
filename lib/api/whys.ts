import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { ByItem, ByNumber } from "@/lib/postmortems/schema";
import * as shapes from "@/lib/whys/schema";
import { Removed } from "./postmortems";

const all = "/postmortems/{number}/whys";
const why = `${all}/{id}`;
const { Reshaped, ReshapingUndo, WhyView } = shapes;

/** Why it could happen; what reshapes the tree can be taken back by its `reshaping`. */
// biome-ignore format: a table reads by its columns
export const whys = {
  listWhys: endpoint("GET", all, "The tree of whys, flat, with parents", ByNumber, pageOf(WhyView)),
  askWhy: endpoint("POST", all, "Ask why", shapes.NewWhy, WhyView),
  changeWhy: endpoint("PATCH", why, "Change a why, or hang it elsewhere", shapes.WhyChange, WhyView),
  removeWhy: endpoint("DELETE", why, "Remove a why and its branches", ByItem, Removed, 200),
  moveWhy: endpoint("POST", `${why}/move`, "Move a why (can be undone)", shapes.WhyMove, Reshaped, 200),
  mergeWhys: endpoint("POST", `${why}/merge`, "Join a why into another one", shapes.WhyMerge, Reshaped, 200),
  splitWhy: endpoint("POST", `${why}/split`, "Make several answers of one", shapes.WhySplit, Reshaped, 200),
  getOutline: endpoint("GET", `${all}/outline`, "The tree as Markdown, Mermaid or JSON", shapes.OutlineAsked, shapes.OutlineView),
  pasteOutline: endpoint("POST", `${all}/outline`, "Add a list of whys behind those that are there", shapes.NewOutline, shapes.PastedOutline),
  undoReshaping: endpoint("POST", `${all}/undo`, "Take a move, a merge, a split or a pasted list back", ReshapingUndo, ReshapingUndo.pick({ reshaping: true }), 200),
  backWhy: endpoint("POST", `${all}/evidence`, "Back an answer with an event, a link, a quotation or an image", shapes.NewBacking, shapes.WhyEvidence),
  removeEvidence: endpoint("DELETE", `${all}/evidence/{id}`, "Take evidence off an answer", ByItem, Removed, 200),
};

export const whyViews = { Why: WhyView, Reshaped };
