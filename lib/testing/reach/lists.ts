import * as atHand from "@/lib/action-items/at-hand";
import { listBoard } from "@/lib/action-items/board";
import { BoardDepths } from "@/lib/action-items/board-columns";
import { changeActions } from "@/lib/action-items/bulk";
import { listGroups } from "@/lib/action-items/groups";
import { listFoundActions } from "@/lib/action-items/look-up";
import { listLikelyOwners } from "@/lib/action-items/owners";
import * as promised from "@/lib/action-items/promised";
import * as views from "@/lib/action-items/saved-views";
import * as record from "@/lib/action-items/team-record";
import * as terms from "@/lib/action-items/terms";
import { listToldNotices } from "@/lib/api/notices";
import { makeCalendar, revokeCalendar } from "@/lib/calendar/commands";
import { listDates } from "@/lib/calendar/dates";
import * as calendars from "@/lib/calendar/queries";
import { checkDocument } from "@/lib/coach/documents";
import { listOwnWords } from "@/lib/coach/own-words";
import * as coach from "@/lib/coach/queries";
import { makeFeedAddress, revokeFeedAddress } from "@/lib/feeds/commands";
import { lessonEntries } from "@/lib/feeds/lesson-entries";
import { practiceEntries } from "@/lib/feeds/practice-entries";
import * as feeds from "@/lib/feeds/queries";
import * as layers from "@/lib/layers/queries";
import { listSubjects } from "@/lib/lessons/about";
import { listCatchingUp } from "@/lib/lessons/catching-up";
import * as feed from "@/lib/lessons/feed";
import { LessonFilter } from "@/lib/lessons/filter";
import { listFollows } from "@/lib/lessons/followed";
import * as interests from "@/lib/lessons/interests";
import { listLeaks } from "@/lib/lessons/leaks";
import { listMatrix } from "@/lib/lessons/matrix";
import { listSilentTeams } from "@/lib/lessons/silent";
import { countNews } from "@/lib/lessons/unread";
import { listNewLessons, listStillWaiting } from "@/lib/lessons/week";
import * as telling from "@/lib/notifications/commands";
import { getDigest } from "@/lib/notifications/digest";
import * as inbox from "@/lib/notifications/queries";
import { countWaiting } from "@/lib/notifications/waiting";
import * as facts from "@/lib/postmortems/queries";
import { getAnniversary } from "@/lib/practices/anniversary";
import { listAnswers } from "@/lib/practices/answers";
import * as beats from "@/lib/practices/beats";
import { listBecame } from "@/lib/practices/became";
import { countDue } from "@/lib/practices/due";
import { practiceSurvival } from "@/lib/practices/lifetimes";
import { listPracticeNews } from "@/lib/practices/news";
import { readOrigin } from "@/lib/practices/origin";
import * as practices from "@/lib/practices/queries";
import { readStories } from "@/lib/practices/stories-seen";
import { revokeHeartbeatToken } from "@/lib/practices/tokens";
import { listWeeksTurns } from "@/lib/practices/week";
import { suggestFor } from "@/lib/precedents/queries";
import { getSummary } from "@/lib/reminders/summary";
import { listChoices } from "@/lib/search/choices";
import * as finding from "@/lib/search/queries";
import { SearchQuery } from "@/lib/search/schema";
import * as account from "@/lib/teams/account";
import * as colleagues from "@/lib/teams/colleagues";
import * as organisation from "@/lib/teams/queries";
import { listPlaces } from "@/lib/trackers/queries";
import * as documents from "@/lib/transfer/queries";
import { insights } from "./insights";
import type { Table } from "./table";

const page = { limit: 100 };
const everything = { ...page, status: "all", mine: false, waits: false } as const;
const groupings = ["due", "layer", "team", "owner"] as const;
const text = "A few words";
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Answers everybody, each with what they may see. */
export const lists: Table = {
  checkDocument: (a) => checkDocument(a, { content: text }),
  checkWords: (a) => coach.checkWords(a, { text, field: "prose" }),
  countWaiting: (a) => countWaiting(a),
  getAccount: (a) => organisation.getAccount(a),
  getOrganisation: (a) => organisation.getOrganisation(a),
  getTeam: (a, w) => organisation.getTeam(a, { slug: w.team }),
  isCoached: (a) => coach.isCoached(a),
  listActionItems: (a) => promised.listActionItems(a, everything),
  listAsking: (a) => atHand.listAsking(a),
  listAtHand: (a) => atHand.listAtHand(a),
  listBoard: (a) => listBoard(a, everything, BoardDepths.parse({})),
  listGroups: (a) => Promise.all(groupings.map((by) => listGroups(a, everything, by))),
  listLikelyOwners: (a) => listLikelyOwners(a, undefined),
  listSavedViews: (a) => views.listSavedViews(a),
  listTeamOpen: (a, w) => record.listTeamOpen(a, { slug: w.team }, 100),
  readTeamRecord: (a, w) => record.readTeamRecord(a, { slug: w.team }),
  listApiTokens: (a) => account.listApiTokens(a),
  listColleagues: (a) => colleagues.listColleagues(a),
  pageColleagues: (a) => colleagues.pageColleagues(a, page),
  listMatrix: (a) => listMatrix(a, page),
  getInterests: (a, w) => interests.getInterests(a, { slug: w.team }),
  getWhoIsAsked: (a) => interests.getWhoIsAsked(a),
  listFeed: (a) => feed.listFeed(a, LessonFilter.parse(page)),
  listPublished: (a, w) => feed.listPublished(a, [w.lesson.id]),
  listSilentTeams: (a, w) => listSilentTeams(a, w.lesson),
  listCatchingUp: (a) => listCatchingUp(a),
  listFollows: (a) => listFollows(a),
  countNews: (a) => countNews(a),
  listFoundActions: (a) => listFoundActions(a, { words: "a" }),
  listSubjects: (a) => listSubjects(a),
  listLeaks: (a) => listLeaks(a),
  listBecame: (a, w) => listBecame(a, { numbers: [w.at.number] }),
  countDue: (a) => countDue(a),
  listChoices: (a) => listChoices(a),
  listLayers: (a) => layers.listLayers(a),
  listOwnWords: (a) => listOwnWords(a),
  listPostmortems: (a) => facts.listPostmortems(a, page),
  listPlaces: (a) => listPlaces(a),
  listSessions: (a) => account.listSessions(a, null),
  listSeverities: (a) => organisation.listSeverities(a),
  listAnswers: (a, w) => listAnswers(a, w.lesson),
  getSummary: (a) => getSummary(a, { upTo: tomorrow() }),
  getDigest: (a) => getDigest(a, { upTo: tomorrow() }),
  listNewLessons: (a) => listNewLessons(a, { upTo: tomorrow() }, 100),
  listStillWaiting: (a) => listStillWaiting(a, { upTo: "2100-01-01" }, 100),
  listWeeksTurns: (a) => listWeeksTurns(a, { upTo: tomorrow() }),
  getAnniversary: (a) => getAnniversary(a, { upTo: tomorrow() }),
  lessonEntries: (a) => lessonEntries(a, LessonFilter.parse({})),
  practiceEntries: (a) => practiceEntries(a, LessonFilter.parse({})),
  listFeedAddresses: (a) => feeds.listFeedAddresses(a),
  listFeedLinks: async (a) => {
    const { atom } = await makeFeedAddress(a, { query: "" });
    return [await feeds.listFeedLinks(a), await feeds.readFeed(atom.split("/").at(-2) ?? "")];
  },
  listTerms: (a) => terms.listTerms(a),
  listTeamRows: (a) => organisation.listTeamRows(a),
  listTeams: (a) => organisation.listTeams(a),
  listTeamsToWriteFor: (a) => organisation.listTeamsToWriteFor(a),
  listUnanswered: (a) => feed.listUnanswered(a),
  listUnfinished: (a) => facts.listUnfinished(a),
  previewPasted: (a) => documents.previewPasted(a, { content: text, format: "auto" }),
  readDocument: (a) => documents.readDocument(a, { content: text }),
  suggestFor: (a) => suggestFor(a, { title: "Classified title Announced title" }),
  listCalendars: (a) => calendars.listCalendars(a),
  listDates: (a) => listDates(a, { teamId: null }, "http://parapet.test"),
  countUnread: (a) => inbox.countUnread(a),
  getChoices: (a) => inbox.getChoices(a),
  getLiveState: (a) => inbox.getLiveState(a),
  listToldNotices: (a) => listToldNotices(a, { ...page, unread: false }),
  listNotices: (a) => inbox.listNotices(a, { ...page, unread: false }),
  changeActions: (a, w) => changeActions(a, { items: [w.action], priority: "high" }),
  listPractices: (a) => practices.listPractices(a, page),
  countPractices: (a) => practices.countPractices(a, {}),
  getPractice: (a, w) => practices.getPractice(a, { slug: w.practice }),
  readPulse: (a, w) => beats.readPulse(a, { slug: w.practice }),
  listChecks: (a, w) => beats.listChecks(a, { slug: w.practice }),
  listHeartbeatTokens: (a, w) => beats.listHeartbeatTokens(a, { slug: w.practice }),
  readStories: async (a, w) =>
    readStories(a, (await practices.getPractice(a, { slug: w.practice })).id),
  readOrigin: (a, w) => readOrigin(a, { from: w.at.number, lesson: w.lesson.id }),
  listPracticeNews: (a) => listPracticeNews(a),
  practiceSurvival: (a) => practiceSurvival(a),
  ...insights,
  listRecent: (a) => finding.listRecent(a),
  search: (a, w) =>
    Promise.all(
      [
        ...["title", "promise lesson", `PM-${w.at.number}`, "tag"].map((q) => ({ q })),
        { since: "2000-01-01" },
      ].map((query) => finding.search(a, SearchQuery.parse(query))),
    ),
  suggest: (a) => Promise.all(["title", "promi"].map((q) => finding.suggest(a, { q }))),
};

/** Reaches nothing but the asker's own account: somebody else's row is not found. */
export const own: Table = {
  endOneSession: (a) => account.endOneSession(a, { id: "0123456789abcdef" }),
  renameView: (a, w) => views.renameView(a, { ...w.view, name: text }),
  deleteView: (a, w) => views.deleteView(a, w.view),
  revokeApiToken: (a, w) => account.revokeApiToken(a, w.token),
  markNotice: (a, w) => telling.markNotice(a, { id: w.action.id, read: true }),
  makeCalendar: (a, w) => makeCalendar(a, { team: w.team }),
  revokeCalendar: (a) => revokeCalendar(a, { id: "01980000-0000-7000-8000-000000000000" }),
  revokeFeedAddress: (a) => revokeFeedAddress(a, { id: "01980000-0000-7000-8000-000000000000" }),
  revokeHeartbeatToken: (a, w) =>
    revokeHeartbeatToken(a, { slug: w.practice, id: "01980000-0000-7000-8000-000000000000" }),
};

/** Takes no name of anybody else's row; makes or changes something of the asker alone. */
export const aboutOneself = [
  "addOwnWord",
  "changeName",
  "changePassword",
  "changeRhythm",
  "choosePace",
  "createTeam",
  "follow",
  "forgetSearches",
  "makeApiToken",
  "makeFeedAddress",
  "markAllRead",
  "quietCoach",
  "readAllLessons",
  "rememberSearch",
  "saveView",
  "signOutEverywhere",
  "undoReadAll",
  "undoReadAllLessons",
  "unfollow",
];
