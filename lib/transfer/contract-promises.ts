import { z } from "zod";
import {
  ActionChanged,
  ActionItemRow,
  ActionItemView,
  ActionMerge,
  ActionSplit,
  ActionStep,
  ActionsChange,
  MergeUndo,
  NewDuplicate,
  NewEffectCheck,
  NewHandoverAnswer,
  NewProof,
  NewRiskAcceptance,
  Verifying,
} from "@/lib/action-items/schema";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { ByItem } from "@/lib/postmortems/schema";

const one = "/postmortems/{number}/actions/{id}";
const gone = z.unknown();
const Steps = pageOf(ActionStep);
const Several = pageOf(ActionItemView).pick({ items: true });
const Merged = MergeUndo.pick({ removalId: true }).extend({ action: ActionItemView });
const Whole = Merged.pick({ action: true });
const Changed = pageOf(ActionChanged).pick({ items: true });

/** The life of a promise: lines of the contract beside its own, for there are many. */
// biome-ignore format: a table reads by its columns
export const promises = {
  getAction: endpoint("GET", "/action-items/{id}", "An action by its id alone, with its postmortem", ByItem.pick({ id: true }), ActionItemRow),
  changeActions: endpoint("POST", "/action-items/changes", "Change many; what is refused takes nothing from the others", ActionsChange, Changed, 200),
  listSteps: endpoint("GET", `${one}/steps`, "Who and when at every step", ByItem, Steps),
  startAction: endpoint("POST", `${one}/start`, "Begin it", ByItem, ActionItemView, 200),
  proveAction: endpoint("PUT", `${one}/proof`, "Show that it is done: a sentence, a link, an image", NewProof, ActionItemView),
  verifyAction: endpoint("PUT", `${one}/verification`, "Say that somebody else's proof holds", Verifying, ActionItemView),
  checkEffect: endpoint("POST", `${one}/effect-checks`, "Say whether it did anything since", NewEffectCheck, ActionItemView),
  acceptRisk: endpoint("PUT", `${one}/risk`, "Give it up with a reason, and accept the risk by name", NewRiskAcceptance, ActionItemView),
  reopenAction: endpoint("POST", `${one}/reopening`, "Open it again, from wherever it stands", ByItem, ActionItemView, 200),
  answerHandover: endpoint("PUT", `${one}/handover`, "Accept or decline it for the team that is asked", NewHandoverAnswer, ActionItemView),
  splitAction: endpoint("POST", `${one}/split`, "Make several of one; the first keeps its row", ActionSplit, Several, 200),
  mergeActions: endpoint("POST", `${one}/merge`, "Join it into another one of its postmortem", ActionMerge, Merged, 200),
  undoMerge: endpoint("POST", "/postmortems/{number}/actions/undo", "Take a merge back", MergeUndo, Whole, 200),
  sayDuplicate: endpoint("PUT", `${one}/duplicate`, "Say that the same promise is kept elsewhere", NewDuplicate, ActionItemView),
  unsayDuplicate: endpoint("DELETE", `${one}/duplicate`, "Say that it is a promise of its own after all", ByItem, gone),
};
