import * as actionLists from "@/lib/action-items/queries";
import { listSteps, pageSteps } from "@/lib/action-items/steps";
import { listAnswersTo } from "@/lib/api/lessons";
import * as attachments from "@/lib/attachments/queries";
import { checkFields } from "@/lib/coach/queries";
import * as layers from "@/lib/layers/queries";
import * as feed from "@/lib/lessons/feed";
import * as lessonLists from "@/lib/lessons/queries";
import { countReach } from "@/lib/lessons/reach";
import { readLesson } from "@/lib/lessons/reading";
import * as facts from "@/lib/postmortems/queries";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { practicesFor } from "@/lib/practices/met";
import { getOffers } from "@/lib/practices/offers";
import * as precedents from "@/lib/precedents/queries";
import { getMeeting } from "@/lib/review/meeting";
import { getProgress } from "@/lib/review/progress";
import { getReview } from "@/lib/review/queries";
import { readSource } from "@/lib/sharing/read-source";
import { listClocks, listEvents } from "@/lib/timeline/queries";
import { draftIssue, listIssues } from "@/lib/trackers/queries";
import * as whyLists from "@/lib/whys/queries";
import type { Table } from "./table";

/** Reads one postmortem, or one row of it: not found for whoever may not see it. */
export const reads: Table = {
  checkFields: (a, w) => checkFields(a, { ...w.at, fields: [{ text: "Words", field: "prose" }] }),
  countReach: (a, w) => countReach(a, w.at),
  readLesson: (a, w) => readLesson(a, w.lesson),
  draftIssue: (a, w) => draftIssue(a, w.action),
  getImage: (a, w) => attachments.getImage(a, w.image),
  getOffers: (a, w) => getOffers(a, { ...w.lesson, team: w.team, words: "" }),
  getLesson: (a, w) => feed.getLesson(a, w.lesson),
  getOutline: (a, w) => whyLists.getOutline(a, { ...w.at, format: "markdown" }),
  getPostmortem: (a, w) => facts.getPostmortem(a, w.at),
  getProgress: (a, w) => getProgress(a, w.at),
  getReview: (a, w) => getReview(a, w.at),
  listActions: (a, w) => actionLists.listActions(a, w.at),
  listAnswersTo: (a, w) => listAnswersTo(a, w.lesson),
  listClocks: (a, w) => listClocks(a, w.at),
  listEvents: (a, w) => listEvents(a, w.at),
  listIssues: (a, w) => listIssues(a, w.action),
  listImages: (a, w) => attachments.listImages(a, w.at),
  listImpactFigures: (a, w) => facts.listImpactFigures(a, w.at),
  listLessons: (a, w) => lessonLists.listLessons(a, w.at),
  listMarks: (a, w) => layers.listMarks(a, w.at),
  listOwners: (a, w) => actionLists.listOwners(a, w.at),
  listRepeats: (a, w) => precedents.listRepeats(a, w.at),
  listSimilar: (a, w) => precedents.listSimilar(a, w.at),
  listWhyStory: (a, w) => whyLists.listWhyStory(a, w.at),
  listWhys: (a, w) => whyLists.listWhys(a, w.at),
  mayEdit: (a, w) => facts.mayEdit(a, w.at),
  takesPart: (a, w) => facts.takesPart(a, w.at),
  readTower: (a, w) => layers.readTower(a, w.at),
  reachPostmortem: (a, w) => reachPostmortem(a, w.at.number),
  getMeeting: (a, w) => getMeeting(a, w.at),
  getAction: (a, w) => actionLists.getAction(a, w.action),
  listSteps: (a, w) => listSteps(a, w.action),
  pageSteps: (a, w) => pageSteps(a, { ...w.action, limit: 25 }),
  practicesFor: (a, w) => practicesFor(a, w.at),
  readSource: (a, w) => readSource(a, w.at),
};
