import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { getLesson } from "@/lib/lessons/feed";
import { LessonFilter } from "@/lib/lessons/filter";
import { ByTeam } from "@/lib/lessons/interests-schema";
import { MatrixFilter, MatrixPage, MatrixRow, MatrixTeam } from "@/lib/lessons/matrix-schema";
import * as reading from "@/lib/lessons/reading-schema";
import * as shapes from "@/lib/lessons/schema";
import { AnswerAt, AnswerView, NewStance, StanceView } from "@/lib/lessons/stance-schema";
import { ByItem, ByNumber } from "@/lib/postmortems/schema";
import { listAnswers } from "@/lib/practices/answers";
import { Removed } from "./postmortems";
import { Moved } from "./timeline";

const within = "/postmortems/{number}/lessons";
const feed = "/lessons";
const one = `${feed}/{id}`;
const follow = "/follows/{kind}/{value}";
const { ByLesson, FeedLesson, LessonView } = shapes;
const { FollowView, FollowWish } = reading;
const AllRead = z.object({ setAt: z.string() });
const Undone = z.object({ undone: z.boolean() });
const team = { slug: z.string(), name: z.string() };
const CatchingUp = z.object({ team: z.object(team), lessons: z.array(FeedLesson) });
const CaughtUp = z.object({ team: z.string() });
const bySlug = z.object({ slug: ByTeam.shape.team });

/** What a postmortem teaches, who reads it, and what other teams say to it. */
// biome-ignore format: a table reads by its columns
export const lessons = {
  listLessons: endpoint("GET", within, "Its lessons", ByNumber, pageOf(LessonView)),
  writeLesson: endpoint("POST", within, "Write a lesson", shapes.NewLesson, LessonView),
  changeLesson: endpoint("PATCH", `${within}/{id}`, "Change a lesson", shapes.LessonChange, LessonView),
  removeLesson: endpoint("DELETE", `${within}/{id}`, "Remove a lesson", ByItem, Removed, 200),
  moveLesson: endpoint("POST", `${within}/{id}/move`, "Move it past its neighbour", shapes.LessonMove, Moved, 200),

  listFeed: endpoint("GET", feed, "Published lessons, newest first", LessonFilter, shapes.LessonPage),
  getLesson: endpoint("GET", one, "A published lesson", ByLesson, FeedLesson),
  readLesson: endpoint("PUT", `${one}/reading`, "Say that you have read a lesson", ByLesson, reading.LessonRead),
  readAllLessons: endpoint("POST", `${feed}/read`, "Mark lessons up to a moment as read", reading.ReadAllLessons, AllRead, 200),
  undoReadAllLessons: endpoint("POST", `${feed}/read/undo`, "Take that back", reading.UndoReadAllLessons, Undone, 200),
  listFollows: endpoint("GET", "/follows", "What you follow in the feed of lessons", z.object({}), reading.FollowPage),
  follow: endpoint("PUT", follow, "Follow a team, a layer, a tag, a service or a severity", FollowWish, FollowView),
  unfollow: endpoint("DELETE", follow, "Follow it no longer", FollowWish, z.unknown()),

  listAnswers: endpoint("GET", `${one}/stances`, "What teams answered a lesson, newest first", ByLesson, pageOf(AnswerView)),
  takeStance: endpoint("PUT", `${one}/stances/{team}`, "Answer a lesson for a team", NewStance, StanceView),
  listCatchingUp: endpoint("GET", `${feed}/earlier`, "What concerns a new team of yours from before its time", z.object({}), pageOf(CatchingUp)),
  catchUp: endpoint("PUT", "/teams/{slug}/caught-up", "Say that your team has enough of what was before", bySlug, CaughtUp),
  undoCatchUp: endpoint("DELETE", "/teams/{slug}/caught-up", "Take that back", bySlug, z.unknown()),
  takeAnswerBack: endpoint("DELETE", `${one}/stances/{team}`, "Take back the answer of that very moment, as after a slip", AnswerAt, z.unknown()),
  listMatrix: endpoint("GET", `${feed}/matrix`, "Lessons, and what every team answered", MatrixFilter, MatrixPage),
};

/** @throws DomainError not_found for a lesson that is not there for the asker. */
export async function listAnswersTo(actor: Actor, lesson: shapes.ByLesson) {
  await getLesson(actor, lesson);
  return listAnswers(actor, lesson);
}

export const lessonViews = {
  Lesson: LessonView,
  FeedLesson,
  Follow: FollowView,
  Stance: StanceView,
  Answer: AnswerView,
  MatrixRow,
  MatrixTeam,
};
