import * as actionItems from "@/lib/action-items/commands";
import * as duplicates from "@/lib/action-items/duplicates";
import { checkEffect } from "@/lib/action-items/effects";
import { answerHandover } from "@/lib/action-items/handovers";
import { mergeActions, undoMerge } from "@/lib/action-items/merging";
import { splitAction } from "@/lib/action-items/splitting";
import * as attachments from "@/lib/attachments/commands";
import * as coach from "@/lib/coach/commands";
import * as marking from "@/lib/layers/commands";
import * as marks from "@/lib/layers/evidence";
import { changeReading } from "@/lib/layers/reading";
import * as lessons from "@/lib/lessons/commands";
import { takeAnswerBack } from "@/lib/lessons/taking-back";
import * as postmortems from "@/lib/postmortems/commands";
import { undoRemoval } from "@/lib/postmortems/removals";
import { listRemovals } from "@/lib/postmortems/removed";
import { takeStance } from "@/lib/practices/answering";
import { formPractice } from "@/lib/practices/commands";
import { tellStory } from "@/lib/practices/stories";
import * as precedents from "@/lib/precedents/commands";
import * as review from "@/lib/review/commands";
import * as meeting from "@/lib/review/meeting";
import { standBeside } from "@/lib/timeline/beside";
import { correctClock } from "@/lib/timeline/clocks";
import * as timeline from "@/lib/timeline/commands";
import * as evidence from "@/lib/timeline/evidence";
import { moveEvent } from "@/lib/timeline/moving";
import * as proposals from "@/lib/timeline/proposals";
import * as tellings from "@/lib/timeline/telling-proposals";
import * as issues from "@/lib/trackers/issues";
import * as backing from "@/lib/whys/backing";
import * as whys from "@/lib/whys/commands";
import { pasteOutline } from "@/lib/whys/pasting";
import * as reshaping from "@/lib/whys/reshaping";
import { sharing } from "./sharing";
import type { Table } from "./table";

const at = "2026-03-14T16:00Z";
const text = "A few words";

/** Changes one postmortem: not found for whoever may not see it, forbidden for who only reads. */
export const writes: Table = {
  acceptRisk: (a, w) => actionItems.acceptRisk(a, { ...w.action, reason: text }),
  addEvent: (a, w) => timeline.addEvent(a, { ...w.at, at, text }),
  addEvents: (a, w) => timeline.addEvents(a, { ...w.at, events: [{ at, text }] }),
  addImage: (a, w) => attachments.addImage(a, { ...w.at, file: new Blob([text]) }),
  addImpactFigure: (a, w) => postmortems.addImpactFigure(a, { ...w.at, amount: "3", unit: "x" }),
  addWrittenEvent: (a, w) => proposals.addWrittenEvent(a, { ...w.at, line: "14:02 words" }),
  askForReview: (a, w) => review.askForReview(a, w.at),
  askWhy: (a, w) => whys.askWhy(a, { ...w.at, question: text }),
  backEvent: (a, w) => evidence.backEvent(a, { ...w.at, eventId: w.event.id, quotation: text }),
  backMark: (a, w) => marks.backMark(a, { ...w.at, layer: w.layer, quotation: text }),
  backWhy: (a, w) => backing.backWhy(a, { ...w.at, whyId: w.why.id, quotation: text }),
  captionImage: (a, w) => attachments.captionImage(a, { ...w.image, caption: text }),
  changeAction: (a, w) => actionItems.changeAction(a, { ...w.action, title: text }),
  changeEvent: (a, w) => timeline.changeEvent(a, { ...w.event, text }),
  changeFacts: (a, w) => postmortems.changeFacts(a, { ...w.at, title: text }),
  changeLesson: (a, w) => lessons.changeLesson(a, { ...w.lesson, text }),
  changeMark: (a, w) => marking.changeMark(a, { ...w.at, layer: w.layer, note: text }),
  changeParticipant: (a, w) =>
    postmortems.changeParticipant(a, { ...w.at, userId: a.userId ?? "", present: true }),
  changeReading: (a, w) => changeReading(a, { ...w.at, cheapest: w.layer }),
  changeWhy: (a, w) => whys.changeWhy(a, { ...w.why, answer: text }),
  clearMark: (a, w) => marking.clearMark(a, { ...w.at, layer: w.layer }),
  commitToAction: (a, w) => actionItems.commitToAction(a, { ...w.at, title: text }),
  markLayer: (a, w) => marking.markLayer(a, { ...w.at, layer: w.layer, outcome: "bypassed" }),
  createIssue: (a, w) =>
    issues.createIssue(a, { ...w.action, tracker: w.action.id, title: text, body: text }),
  linkIssue: (a, w) => issues.linkIssue(a, { ...w.action, reference: "#12" }),
  unlinkIssue: (a, w) => issues.unlinkIssue(a, { ...w.action, issue: w.action.id }),
  correctClock: (a, w) => correctClock(a, { ...w.at, source: text, aheadMs: 1_000 }),
  moveAction: (a, w) => actionItems.moveAction(a, { ...w.action, direction: "up" }),
  moveEvent: (a, w) => moveEvent(a, { ...w.event, direction: "later" }),
  moveLesson: (a, w) => lessons.moveLesson(a, { ...w.lesson, direction: "up" }),
  mergeWhys: (a, w) => reshaping.mergeWhys(a, { ...w.why, into: w.why.id }),
  moveWhy: (a, w) => reshaping.moveWhy(a, { ...w.why, parent: null }),
  pasteOutline: (a, w) => pasteOutline(a, { ...w.at, outline: "- Why?" }),
  keepTelling: (a, w) =>
    tellings.keepTelling(a, { ...w.at, events: [{ text, when: "14:02", day: "2026-03-14" }] }),
  proposeTelling: (a, w) => tellings.proposeTelling(a, { ...w.at, text: "At 14:02 it broke." }),
  proposeEvents: (a, w) => proposals.proposeEvents(a, { ...w.at, text: "14:02 words" }),
  proveAction: (a, w) => actionItems.proveAction(a, { ...w.action, note: text }),
  publish: (a, w) => review.publish(a, w.at),
  removeAction: (a, w) => actionItems.removeAction(a, w.action),
  removeEvent: (a, w) => timeline.removeEvent(a, w.event),
  removeEventEvidence: (a, w) => evidence.removeEventEvidence(a, w.eventEvidence),
  removeEvidence: (a, w) => backing.removeEvidence(a, w.evidence),
  removeImpactFigure: (a, w) => postmortems.removeImpactFigure(a, w.figure),
  removeLesson: (a, w) => lessons.removeLesson(a, w.lesson),
  removeMarkEvidence: (a, w) => marks.removeMarkEvidence(a, w.markEvidence),
  removeWhy: (a, w) => whys.removeWhy(a, w.why),
  putAsideRemark: (a, w) => coach.putAsideRemark(a, { ...w.at, rule: "hindsight", quote: text }),
  reopenAction: (a, w) => actionItems.reopenAction(a, w.action),
  retimeEvent: (a, w) => proposals.retimeEvent(a, { ...w.event, when: "14:05" }),
  splitWhy: (a, w) => reshaping.splitWhy(a, { ...w.why, answers: [text, text] }),
  standBeside: (a, w) => standBeside(a, { ...w.event, beside: null }),
  sayRepeat: (a, w) => precedents.sayRepeat(a, { ...w.at, of: w.at.number }),
  startAction: (a, w) => actionItems.startAction(a, w.action),
  takeUpRemark: (a, w) => coach.takeUpRemark(a, w.aside),
  takeAnswerBack: (a, w) => takeAnswerBack(a, { ...w.lesson, team: w.team, at }),
  takeStance: (a, w) => takeStance(a, { ...w.lesson, team: w.team, stance: "applies" }),
  undoReshaping: (a, w) => reshaping.undoReshaping(a, { ...w.at, reshaping: "1" }),
  undoRemoval: (a, w) => undoRemoval(a, w.removal),
  // What was removed is for those who could bring it back.
  listRemovals: (a, w) => listRemovals(a, { ...w.at, limit: 100 }),
  unsayRepeat: (a, w) => precedents.unsayRepeat(a, { ...w.at, of: w.at.number }),
  verifyAction: (a, w) => actionItems.verifyAction(a, w.action),
  withdraw: (a, w) => review.withdraw(a, w.at),
  writeLesson: (a, w) => lessons.writeLesson(a, { ...w.at, text }),
  callReviewOff: (a, w) => meeting.callReviewOff(a, w.at),
  scheduleReview: (a, w) =>
    meeting.scheduleReview(a, {
      ...w.at,
      at: "2026-03-14T15:00",
      lengthMin: 60,
      place: "",
    }),
  answerHandover: (a, w) => answerHandover(a, { ...w.action, answer: "accepted", reason: "" }),
  checkEffect: (a, w) => checkEffect(a, { ...w.action, effect: "held", note: text }),
  mergeActions: (a, w) => mergeActions(a, { ...w.action, into: w.action.id }),
  undoMerge: (a, w) => undoMerge(a, { ...w.at, removalId: w.removal.id }),
  sayDuplicate: (a, w) => duplicates.sayDuplicate(a, { ...w.action, of: w.action }),
  unsayDuplicate: (a, w) => duplicates.unsayDuplicate(a, w.action),
  splitAction: (a, w) => splitAction(a, { ...w.action, titles: [text, text] }),
  formPractice: (a, w) => formPractice(a, { ...w.at, team: w.team, statement: text }),
  tellStory: (a, w) => tellStory(a, { ...w.at, slug: w.practice }),
  ...sharing,
};
