import * as actionItems from "@/lib/action-items/commands";
import * as marking from "@/lib/layers/commands";
import * as lessons from "@/lib/lessons/commands";
import { takeStance } from "@/lib/lessons/stances";
import * as postmortems from "@/lib/postmortems/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import * as review from "@/lib/review/commands";
import * as timeline from "@/lib/timeline/commands";
import * as proposals from "@/lib/timeline/proposals";
import * as backing from "@/lib/whys/backing";
import * as whys from "@/lib/whys/commands";
import type { Table } from "./table";

const at = "2026-03-14T16:00Z";
const text = "A few words";

/** Changes one postmortem: not found for whoever may not see it, forbidden for who only reads. */
export const writes: Table = {
  acceptRisk: (a, w) => actionItems.acceptRisk(a, { ...w.action, reason: text }),
  addEvent: (a, w) => timeline.addEvent(a, { ...w.at, at, text }),
  addEvents: (a, w) => timeline.addEvents(a, { ...w.at, events: [{ at, text }] }),
  addImpactFigure: (a, w) => postmortems.addImpactFigure(a, { ...w.at, amount: "3", unit: "x" }),
  addWrittenEvent: (a, w) => proposals.addWrittenEvent(a, { ...w.at, line: "14:02 words" }),
  askForReview: (a, w) => review.askForReview(a, w.at),
  askWhy: (a, w) => whys.askWhy(a, { ...w.at, question: text }),
  backEvent: (a, w) => timeline.backEvent(a, { ...w.at, eventId: w.event.id, quotation: text }),
  backWhy: (a, w) => backing.backWhy(a, { ...w.at, whyId: w.why.id, quotation: text }),
  changeAction: (a, w) => actionItems.changeAction(a, { ...w.action, title: text }),
  changeEvent: (a, w) => timeline.changeEvent(a, { ...w.event, text }),
  changeFacts: (a, w) => postmortems.changeFacts(a, { ...w.at, title: text }),
  changeLesson: (a, w) => lessons.changeLesson(a, { ...w.lesson, text }),
  changeParticipant: (a, w) =>
    postmortems.changeParticipant(a, { ...w.at, userId: a.userId ?? "", present: true }),
  changeWhy: (a, w) => whys.changeWhy(a, { ...w.why, answer: text }),
  clearMark: (a, w) => marking.clearMark(a, { ...w.at, layer: w.layer }),
  commitToAction: (a, w) => actionItems.commitToAction(a, { ...w.at, title: text }),
  markLayer: (a, w) => marking.markLayer(a, { ...w.at, layer: w.layer, outcome: "bypassed" }),
  moveAction: (a, w) => actionItems.moveAction(a, { ...w.action, direction: "up" }),
  moveEvent: (a, w) => timeline.moveEvent(a, { ...w.event, direction: "later" }),
  moveLesson: (a, w) => lessons.moveLesson(a, { ...w.lesson, direction: "up" }),
  moveWhy: (a, w) => whys.moveWhy(a, { ...w.why, parent: null }),
  proposeEvents: (a, w) => proposals.proposeEvents(a, { ...w.at, text: "14:02 words" }),
  proveAction: (a, w) => actionItems.proveAction(a, { ...w.action, note: text }),
  publish: (a, w) => review.publish(a, w.at),
  removeAction: (a, w) => actionItems.removeAction(a, w.action),
  removeEvent: (a, w) => timeline.removeEvent(a, w.event),
  removeEvidence: (a, w) => backing.removeEvidence(a, w.evidence),
  removeImpactFigure: (a, w) => postmortems.removeImpactFigure(a, w.figure),
  removeLesson: (a, w) => lessons.removeLesson(a, w.lesson),
  removeWhy: (a, w) => whys.removeWhy(a, w.why),
  reopenAction: (a, w) => actionItems.reopenAction(a, w.action),
  retimeEvent: (a, w) => proposals.retimeEvent(a, { ...w.event, when: "14:05" }),
  startAction: (a, w) => actionItems.startAction(a, w.action),
  takeStance: (a, w) => takeStance(a, { ...w.lesson, team: w.team, stance: "applies" }),
  undoRemoval: (a, w) => undoRemoval(a, w.removal),
  verifyAction: (a, w) => actionItems.verifyAction(a, w.action),
  withdraw: (a, w) => review.withdraw(a, w.at),
  writeLesson: (a, w) => lessons.writeLesson(a, { ...w.at, text }),
  writeNote: (a, w) => marking.writeNote(a, { ...w.at, layer: w.layer, note: text }),
};
