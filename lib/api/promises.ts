import { z } from "zod";
import { ActionItemFilter } from "@/lib/action-items/filter";
import * as shapes from "@/lib/action-items/schema";
import { endpoint } from "@/lib/http/endpoint";
import { LongPage, pageOf } from "@/lib/http/paging";
import { ByItem, ByNumber } from "@/lib/postmortems/schema";
import { Removed } from "./postmortems";
import { Moved } from "./timeline";

const all = "/postmortems/{number}/actions";
const one = `${all}/{id}`;
const across = "/action-items";
const { ActionChanged, ActionItemRow, ActionItemView, ActionStep, MergeUndo } = shapes;
const Several = pageOf(ActionItemView);
const Merged = MergeUndo.pick({ removalId: true }).extend({ action: ActionItemView });
const Changed = pageOf(ActionChanged).pick({ items: true });

/** The life of a promise. */
// biome-ignore format: a table reads by its columns
export const promises = {
  listActionItems: endpoint("GET", across, "Across postmortems, due first", ActionItemFilter, shapes.ActionItemPage),
  getAction: endpoint("GET", `${across}/{id}`, "An action by its id alone, with its postmortem", ByItem.pick({ id: true }), ActionItemRow),
  changeActions: endpoint("POST", `${across}/changes`, "Change many; what is refused takes nothing from the others", shapes.ActionsChange, Changed, 200),

  listActions: endpoint("GET", all, "Its action items", ByNumber, Several),
  commitToAction: endpoint("POST", all, "Commit to an action", shapes.NewActionItem, ActionItemView),
  changeAction: endpoint("PATCH", one, "Change, prove, verify or decline it", shapes.ActionItemChange, ActionItemView),
  removeAction: endpoint("DELETE", one, "Remove an action item", ByItem, Removed, 200),
  moveAction: endpoint("POST", `${one}/move`, "Move it past its neighbour", shapes.ActionItemMove, Moved, 200),
  listSteps: endpoint("GET", `${one}/steps`, "Who and when at every step, oldest first", ByItem.extend(LongPage.shape), pageOf(ActionStep)),
  startAction: endpoint("POST", `${one}/start`, "Begin it", ByItem, ActionItemView, 200),
  proveAction: endpoint("PUT", `${one}/proof`, "Show that it is done: a sentence, a link, an image", shapes.NewProof, ActionItemView),
  verifyAction: endpoint("PUT", `${one}/verification`, "Say that somebody else's proof holds", shapes.Verifying, ActionItemView),
  checkEffect: endpoint("POST", `${one}/effect-checks`, "Say whether it did anything since", shapes.NewEffectCheck, ActionItemView),
  acceptRisk: endpoint("PUT", `${one}/risk`, "Mark it as won't do with a reason, and accept the risk by name", shapes.NewRiskAcceptance, ActionItemView),
  reopenAction: endpoint("POST", `${one}/reopening`, "Open it again, from wherever it stands", ByItem, ActionItemView, 200),
  answerHandover: endpoint("PUT", `${one}/handover`, "Accept or decline it for the team that is asked", shapes.NewHandoverAnswer, ActionItemView),
  splitAction: endpoint("POST", `${one}/split`, "Make several of one; the first keeps its row", shapes.ActionSplit, Several.pick({ items: true }), 200),
  mergeActions: endpoint("POST", `${one}/merge`, "Join it into another one of its postmortem", shapes.ActionMerge, Merged, 200),
  undoMerge: endpoint("POST", `${all}/undo`, "Take a merge back", MergeUndo, Merged.pick({ action: true }), 200),
  sayDuplicate: endpoint("PUT", `${one}/duplicate`, "Say that the same action is kept elsewhere", shapes.NewDuplicate, ActionItemView),
  unsayDuplicate: endpoint("DELETE", `${one}/duplicate`, "Say that it is an action of its own after all", ByItem, z.unknown()),
};

export const promiseViews = {
  ActionItem: ActionItemView,
  ActionItemRow,
  ActionStep,
  ActionChanged,
};
