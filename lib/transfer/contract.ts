import { z } from "zod";
import { ActionItemFilter } from "@/lib/action-items/filter";
import {
  ActionChanged,
  ActionItemChange,
  ActionItemPage,
  ActionItemRow,
  ActionItemView,
  ActionStep,
  NewActionItem,
} from "@/lib/action-items/schema";
import { TermsRow } from "@/lib/action-items/terms-schema";
import { CaptionChange, ImageView, NewImage } from "@/lib/attachments/schema";
import { Findings, WordCheck } from "@/lib/coach/schema";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import {
  ByLayer,
  ByMarkEvidence,
  LayerMarking,
  LayerMarkView,
  MarkChange,
  MarkEvidence,
  MarkedLayer,
  NewMarkEvidence,
  ReadingChange,
  ReadingView,
  TowerView,
} from "@/lib/layers/schema";
import { LessonFilter } from "@/lib/lessons/filter";
import { MatrixRow, MatrixTeam } from "@/lib/lessons/matrix-schema";
import { FollowView } from "@/lib/lessons/reading-schema";
import { FeedLesson, LessonChange, LessonPage, LessonView, NewLesson } from "@/lib/lessons/schema";
import { AnswerView, StanceView } from "@/lib/lessons/stance-schema";
import {
  ByItem,
  ByNumber,
  FactsChange,
  NewPostmortem,
  PostmortemFilter,
  PostmortemPage,
  PostmortemRow,
  PostmortemView,
} from "@/lib/postmortems/schema";
import { PracticeRow, PracticeView } from "@/lib/practices/schema";
import { SimilarList, SimilarView } from "@/lib/precedents/schema";
import { MeetingView, NewMeeting } from "@/lib/review/meeting-schema";
import { NewNearMiss } from "@/lib/review/near-miss-schema";
import { PublicationView } from "@/lib/review/schema";
import { SearchAnswer, SearchItem, SearchQuery } from "@/lib/search/schema";
import { NewTeam, TeamView } from "@/lib/teams/schema";
import {
  ClockCorrection,
  ClockView,
  CorrectedClock,
  EventChange,
  EventView,
  NewEvent,
} from "@/lib/timeline/schema";
import {
  NewOutline,
  NewWhy,
  OutlineAsked,
  OutlineView,
  PastedOutline,
  Reshaped,
  ReshapingUndo,
  WhyChange,
  WhyMerge,
  WhySplit,
  WhyView,
} from "@/lib/whys/schema";
import { answers } from "./contract-answers";
import { practices } from "./contract-practices";
import { promises } from "./contract-promises";
import { reading } from "./contract-reading";
import { terms } from "./contract-terms";
import { NewImport, Reading } from "./schema";

const Nothing = z.object({});
const gone = z.unknown();

const all = "/postmortems";
const one = "/postmortems/{number}";
const event = `${one}/events/{id}`;
const why = `${one}/whys/{id}`;
const layer = `${one}/layers/{layer}`;
const action = `${one}/actions/{id}`;
const lesson = `${one}/lessons/{id}`;

/** A key of this list is a number; another list's key would be no place in it. */
const Numbered = PostmortemFilter.extend({
  after: z
    .string()
    .regex(/^([1-9]\d{0,8})?$/, "That page address is cut short. Start again from the first page.")
    .optional(),
});

const Teams = pageOf(TeamView);
const Events = pageOf(EventView);
const Clocks = pageOf(ClockView);
const Images = pageOf(ImageView);
const Whys = pageOf(WhyView);
const Layers = pageOf(MarkedLayer);
const Actions = pageOf(ActionItemView);
const Lessons = pageOf(LessonView);

/**
 * Everything under /api/v1, one line an operation: its handler checks requests by it, and
 * openapi.json is made from it.
 */
// biome-ignore format: a table reads by its columns
export const contract = {
  listTeams: endpoint("GET", "/teams", "The organisation's teams", Nothing, Teams),
  createTeam: endpoint("POST", "/teams", "Create a team and lead it", NewTeam, TeamView),

  listPostmortems: endpoint("GET", all, "Those that you may see, newest first", Numbered, PostmortemPage),
  openPostmortem: endpoint("POST", all, "Open a draft", NewPostmortem, PostmortemView),
  recordNearMiss: endpoint("POST", `${all}/near-misses`, "Record a near miss in three fields", NewNearMiss, PostmortemView),
  getPostmortem: endpoint("GET", one, "Its facts", ByNumber, PostmortemView),
  changeFacts: endpoint("PATCH", one, "Change facts", FactsChange, PostmortemView),

  listEvents: endpoint("GET", `${one}/events`, "The timeline, in the order of time", ByNumber, Events),
  addEvent: endpoint("POST", `${one}/events`, "Add an event", NewEvent, EventView),
  changeEvent: endpoint("PATCH", event, "Change an event", EventChange, EventView),
  removeEvent: endpoint("DELETE", event, "Remove an event", ByItem, gone),
  listClocks: endpoint("GET", `${one}/clocks`, "Sources whose clocks were off", ByNumber, Clocks),
  correctClock: endpoint("PUT", `${one}/clocks`, "Correct a source's clock for all its events; 0 takes it back", ClockCorrection, CorrectedClock),

  listImages: endpoint("GET", `${one}/images`, "Its images; their bytes are at /postmortems/{number}/images/{id}", ByNumber, Images),
  addImage: endpoint("POST", `${one}/images`, "Keep an image, encoded anew", NewImage, ImageView),
  captionImage: endpoint("PATCH", `${one}/images/{id}`, "Say what it shows", CaptionChange, ImageView),

  listWhys: endpoint("GET", `${one}/whys`, "The tree of whys, flat, with parents", ByNumber, Whys),
  askWhy: endpoint("POST", `${one}/whys`, "Ask why", NewWhy, WhyView),
  changeWhy: endpoint("PATCH", why, "Change a why, or hang it elsewhere", WhyChange, WhyView),
  removeWhy: endpoint("DELETE", why, "Remove a why and its branches", ByItem, gone),
  mergeWhys: endpoint("POST", `${why}/merge`, "Join a why into another one", WhyMerge, Reshaped, 200),
  splitWhy: endpoint("POST", `${why}/split`, "Make several answers of one", WhySplit, Reshaped, 200),
  getOutline: endpoint("GET", `${one}/whys/outline`, "The tree as Markdown, Mermaid or JSON", OutlineAsked, OutlineView),
  pasteOutline: endpoint("POST", `${one}/whys/outline`, "Add a list of whys behind those that are there", NewOutline, PastedOutline),
  undoReshaping: endpoint("POST", `${one}/whys/undo`, "Take a merge, a split or a pasted list back", ReshapingUndo, ReshapingUndo.pick({ reshaping: true }), 200),

  listMarks: endpoint("GET", `${one}/layers`, "The row: each layer and what it did here", ByNumber, Layers),
  markLayer: endpoint("PUT", layer, "Say what a layer did", LayerMarking, LayerMarkView),
  changeMark: endpoint("PATCH", layer, "Say more beside it", MarkChange, LayerMarkView),
  clearMark: endpoint("DELETE", layer, "Take its mark back", ByLayer, gone),
  backMark: endpoint("POST", `${layer}/evidence`, "Back what it did", NewMarkEvidence, MarkEvidence),
  removeMarkEvidence: endpoint("DELETE", `${layer}/evidence/{id}`, "Take evidence off it", ByMarkEvidence, gone),
  readTower: endpoint("GET", `${one}/tower`, "What is told of the tower, also in words", ByNumber, TowerView),
  changeReading: endpoint("PATCH", `${one}/tower`, "Say where the change came in, and the cheapest layer", ReadingChange, ReadingView),

  listActions: endpoint("GET", `${one}/actions`, "Its action items", ByNumber, Actions),
  commitToAction: endpoint("POST", `${one}/actions`, "Commit to an action", NewActionItem, ActionItemView),
  changeAction: endpoint("PATCH", action, "Change, prove, verify or decline it", ActionItemChange, ActionItemView),
  removeAction: endpoint("DELETE", action, "Remove an action item", ByItem, gone),

  ...promises,
  ...terms,
  ...practices,
  ...reading,

  listLessons: endpoint("GET", `${one}/lessons`, "Its lessons", ByNumber, Lessons),
  writeLesson: endpoint("POST", `${one}/lessons`, "Write a lesson", NewLesson, LessonView),
  changeLesson: endpoint("PATCH", lesson, "Change a lesson", LessonChange, LessonView),
  removeLesson: endpoint("DELETE", lesson, "Remove a lesson", ByItem, gone),

  listSimilar: endpoint("GET", `${one}/similar`, "What it resembles, best first, and why", ByNumber, SimilarList),

  publish: endpoint("POST", `${one}/publication`, "Publish it to the organisation", ByNumber, PublicationView),
  withdraw: endpoint("DELETE", `${one}/publication`, "Take it back to a draft", ByNumber, gone),

  scheduleReview: endpoint("PUT", `${one}/meeting`, "Say when its review meets", NewMeeting, MeetingView),
  callReviewOff: endpoint("DELETE", `${one}/meeting`, "Call its review off", ByNumber, gone),

  listFeed: endpoint("GET", "/lessons", "Published lessons, newest first", LessonFilter, LessonPage),
  ...answers,
  listActionItems: endpoint("GET", "/action-items", "Across postmortems, due first", ActionItemFilter, ActionItemPage),

  search: endpoint("GET", "/search", "Whatever has these words and you may see, best first", SearchQuery, SearchAnswer),

  checkWords: endpoint("POST", "/language/check", "What the coach would ask about a text; nothing is kept", WordCheck, Findings, 200),
  importPostmortem: endpoint("POST", "/imports", "Read a document; with commit, make a draft of it", NewImport, Reading, 200),
};

/** The answers' shapes, by the name that the description gives them. */
export const views = {
  Team: TeamView,
  Postmortem: PostmortemView,
  PostmortemRow,
  Event: EventView,
  Clock: ClockView,
  Image: ImageView,
  Why: WhyView,
  Reshaped,
  MarkedLayer,
  LayerMark: LayerMarkView,
  MarkEvidence,
  Tower: TowerView,
  TowerReading: ReadingView,
  ActionItem: ActionItemView,
  ActionItemRow,
  ActionStep,
  ActionChanged,
  Lesson: LessonView,
  FeedLesson,
  Stance: StanceView,
  Answer: AnswerView,
  MatrixRow,
  MatrixTeam,
  Follow: FollowView,
  Practice: PracticeView,
  PracticeRow,
  Similar: SimilarView,
  SearchItem,
  Publication: PublicationView,
  Reading,
  Terms: TermsRow,
};
