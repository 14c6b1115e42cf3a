import * as promised from "@/lib/action-items/promised";
import { checkDocument } from "@/lib/coach/documents";
import { listOwnWords } from "@/lib/coach/own-words";
import * as coach from "@/lib/coach/queries";
import * as layers from "@/lib/layers/queries";
import * as feed from "@/lib/lessons/feed";
import * as lessonLists from "@/lib/lessons/queries";
import * as facts from "@/lib/postmortems/queries";
import { suggestFor } from "@/lib/precedents/queries";
import { countWaiting } from "@/lib/review/waiting";
import * as account from "@/lib/teams/account";
import * as organisation from "@/lib/teams/queries";
import * as documents from "@/lib/transfer/queries";
import type { Table } from "./table";

const page = { limit: 100 };
const text = "A few words";

/** Answers everybody, each with what they may see. */
export const lists: Table = {
  checkDocument: (a) => checkDocument(a, { content: text }),
  checkWords: (a) => coach.checkWords(a, { text, field: "prose" }),
  countWaiting: (a) => countWaiting(a),
  getAccount: (a) => organisation.getAccount(a),
  getOrganisation: (a) => organisation.getOrganisation(a),
  getTeam: (a, w) => organisation.getTeam(a, { slug: w.team }),
  isCoached: (a) => coach.isCoached(a),
  listActionItems: (a) => promised.listActionItems(a, { ...page, status: "all", mine: false }),
  listApiTokens: (a) => account.listApiTokens(a),
  listColleagues: (a) => organisation.listColleagues(a),
  listFeed: (a) => feed.listFeed(a, page),
  listFeedTags: (a) => feed.listFeedTags(a),
  listLayers: (a) => layers.listLayers(a),
  listOwnWords: (a) => listOwnWords(a),
  listPostmortems: (a) => facts.listPostmortems(a, page),
  listPromises: (a) => promised.listPromises(a),
  listSessions: (a) => account.listSessions(a, null),
  listSeverities: (a) => organisation.listSeverities(a),
  listStances: (a, w) => lessonLists.listStances(a, w.lesson),
  listTeamRows: (a) => organisation.listTeamRows(a),
  listTeams: (a) => organisation.listTeams(a),
  listTeamsToWriteFor: (a) => organisation.listTeamsToWriteFor(a),
  listUnanswered: (a) => feed.listUnanswered(a),
  listUnfinished: (a) => facts.listUnfinished(a),
  previewPasted: (a) => documents.previewPasted(a, { content: text, format: "auto" }),
  readDocument: (a) => documents.readDocument(a, { content: text }),
  readPasted: (a) => documents.readPasted(a, { content: text, format: "auto" }),
  suggestFor: (a) => suggestFor(a, { title: "Classified title Announced title" }),
};

/** Reaches nothing but the asker's own account: somebody else's row is not found. */
export const own: Table = {
  endOneSession: (a) => account.endOneSession(a, { id: "0123456789abcdef" }),
  revokeApiToken: (a, w) => account.revokeApiToken(a, w.token),
};

/** Takes no name of anybody else's row; makes or changes something of the asker alone. */
export const aboutOneself = [
  "addOwnWord",
  "changeName",
  "changePassword",
  "createTeam",
  "makeApiToken",
  "quietCoach",
  "signOutEverywhere",
];
