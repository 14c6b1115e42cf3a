import { z } from "zod";
import {
  ActionItemChange,
  ActionItemFilter,
  ActionItemPage,
  ActionItemRow,
  ActionItemView,
  NewActionItem,
} from "@/lib/action-items/schema";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { LayerMarking, LayerMarkView, MarkedLayer } from "@/lib/layers/schema";
import {
  FeedLesson,
  LessonChange,
  LessonFilter,
  LessonPage,
  LessonView,
  NewLesson,
  NewStance,
  StanceView,
} from "@/lib/lessons/schema";
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
import { PublicationView } from "@/lib/review/schema";
import { NewTeam, TeamView } from "@/lib/teams/schema";
import { EventChange, EventView, NewEvent } from "@/lib/timeline/schema";
import { NewWhy, WhyChange, WhyView } from "@/lib/whys/schema";
import { NewImport, Reading } from "./schema";

const Nothing = z.object({});
const gone = z.unknown();

const all = "/postmortems";
const one = "/postmortems/{number}";
const event = `${one}/events/{id}`;
const why = `${one}/whys/{id}`;
const action = `${one}/actions/{id}`;
const lesson = `${one}/lessons/{id}`;
const stance = "/lessons/{id}/stances/{team}";

/** A key of this list is a number; another list's key would be no place in it. */
const Numbered = PostmortemFilter.extend({
  after: z
    .string()
    .regex(/^([1-9]\d{0,8})?$/, "That page address is cut short. Start again from the first page.")
    .optional(),
});

const Teams = pageOf(TeamView);
const Events = pageOf(EventView);
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
  getPostmortem: endpoint("GET", one, "Its facts", ByNumber, PostmortemView),
  changeFacts: endpoint("PATCH", one, "Change facts", FactsChange, PostmortemView),

  listEvents: endpoint("GET", `${one}/events`, "The timeline, in the order of time", ByNumber, Events),
  addEvent: endpoint("POST", `${one}/events`, "Add an event", NewEvent, EventView),
  changeEvent: endpoint("PATCH", event, "Change an event", EventChange, EventView),
  removeEvent: endpoint("DELETE", event, "Remove an event", ByItem, gone),

  listWhys: endpoint("GET", `${one}/whys`, "The tree of whys, flat, with parents", ByNumber, Whys),
  askWhy: endpoint("POST", `${one}/whys`, "Ask why", NewWhy, WhyView),
  changeWhy: endpoint("PATCH", why, "Change a why", WhyChange, WhyView),
  removeWhy: endpoint("DELETE", why, "Remove a why and its branches", ByItem, gone),

  listMarks: endpoint("GET", `${one}/layers`, "The tower: each layer and what it did", ByNumber, Layers),
  markLayer: endpoint("PUT", `${one}/layers/{layer}`, "Say what a layer did", LayerMarking, LayerMarkView),

  listActions: endpoint("GET", `${one}/actions`, "Its action items", ByNumber, Actions),
  commitToAction: endpoint("POST", `${one}/actions`, "Commit to an action", NewActionItem, ActionItemView),
  changeAction: endpoint("PATCH", action, "Change, prove, verify or decline it", ActionItemChange, ActionItemView),
  removeAction: endpoint("DELETE", action, "Remove an action item", ByItem, gone),

  listLessons: endpoint("GET", `${one}/lessons`, "Its lessons", ByNumber, Lessons),
  writeLesson: endpoint("POST", `${one}/lessons`, "Write a lesson", NewLesson, LessonView),
  changeLesson: endpoint("PATCH", lesson, "Change a lesson", LessonChange, LessonView),
  removeLesson: endpoint("DELETE", lesson, "Remove a lesson", ByItem, gone),

  publish: endpoint("POST", `${one}/publication`, "Publish it to the organisation", ByNumber, PublicationView),
  withdraw: endpoint("DELETE", `${one}/publication`, "Take it back to a draft", ByNumber, gone),

  listFeed: endpoint("GET", "/lessons", "Published lessons, newest first", LessonFilter, LessonPage),
  takeStance: endpoint("PUT", stance, "Answer a lesson for a team", NewStance, StanceView),
  listActionItems: endpoint("GET", "/action-items", "Across postmortems, due first", ActionItemFilter, ActionItemPage),

  importPostmortem: endpoint("POST", "/imports", "Read a document; with commit, make a draft of it", NewImport, Reading, 200),
};

/** The answers' shapes, by the name that the description gives them. */
export const views = {
  Team: TeamView,
  Postmortem: PostmortemView,
  PostmortemRow,
  Event: EventView,
  Why: WhyView,
  MarkedLayer,
  LayerMark: LayerMarkView,
  ActionItem: ActionItemView,
  ActionItemRow,
  Lesson: LessonView,
  FeedLesson,
  Stance: StanceView,
  Publication: PublicationView,
  Reading,
};
