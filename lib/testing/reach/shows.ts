import { expect } from "vitest";

/**
 * How each entry of `lists` can be seen to hold a draft back. One that stands nowhere below shows
 * its writer the words of their draft.
 */

/** Tells of no draft, not even its writer; but of what is published in its words. */
export const ofThePublished = [
  "getAnniversary",
  "getDigest",
  "lessonEntries",
  "listAnswers",
  "listBecame",
  "listDates",
  "listFeed",
  "listFeedLinks",
  "listMatrix",
  "listNewLessons",
  "listPractices",
  "listPublished",
  "listStillWaiting",
  "listSubjects",
  "listUnanswered",
  "readOrigin",
];

/** Figures: a further draft changes them for its writer, and for nobody else. */
export const counting = [
  "countUnread",
  "countWaiting",
  "figureCsv",
  "readConditions",
  "readCounts",
  "readDurations",
  "readInsights",
  "readLayers",
  "readPromises",
  "readRepeats",
  "readTeamRecord",
  "readTogether",
];

/** Figures of what is published: a further draft changes them for nobody before it is published. */
export const countingThePublished = ["countNews", "readAnswers"];

/** Neither words nor figures of any postmortem are in them; of each, what is. */
export const besides: Record<string, string> = {
  checkDocument: "what the asker pastes",
  checkWords: "what the asker writes",
  countDue: "practices, which everybody reads",
  countPractices: "practices, which everybody reads",
  findScope: "a length of time",
  getAccount: "the asker's own account",
  getChoices: "the asker's own account",
  getInterests: "what a team said of itself",
  getOrganisation: "the organisation",
  getTeam: "people",
  getWhoIsAsked: "the organisation",
  isCoached: "the asker's own account",
  listCalendars: "the asker's own account",
  listCatchingUp: "the asker's own teams",
  listChecks: "practices, which everybody reads",
  listChoices: "the organisation",
  listColleagues: "people",
  listFeedAddresses: "the asker's own account",
  listFollows: "the asker's own account",
  listHeartbeatTokens: "practices, which everybody reads",
  listLayers: "the organisation",
  listLeaks: "layers, as what is published marks them",
  listLikelyOwners: "people",
  listOwnWords: "the organisation",
  listPlaces: "the organisation",
  listPracticeNews: "practices, which everybody reads",
  listRecent: "the asker's own account",
  listSessions: "the asker's own account",
  listSeverities: "the organisation",
  listSilentTeams: "teams",
  listTeamRows: "teams",
  listTeams: "teams",
  listTeamsToWriteFor: "teams",
  listTerms: "the organisation",
  listWeeksTurns: "practices, which everybody reads",
  pageColleagues: "people",
  practiceEntries: "practices, which everybody reads",
  practiceSurvival: "practices, which everybody reads",
  previewPasted: "what the asker pastes",
  readDocument: "what the asker pastes",
  readPulse: "practices, which everybody reads",
  readSurvival: "practices, which everybody reads",
};

/** What a reader reads that holds no words of the postmortem. */
export const wordless: Record<string, unknown> = {
  checkFields: { coached: true, remarks: [[]] },
  countReach: [{ teams: expect.any(Number) }],
  readLesson: { read: true },
  draftIssue: null,
  getImage: { bytes: expect.anything() },
  getOffers: {
    people: expect.arrayContaining([{ id: expect.any(String), name: expect.any(String) }]),
  },
  getProgress: { timeline: true, whys: true, lessons: true },
  listClocks: [],
  listIssues: [],
  listOwners: {
    people: expect.arrayContaining([{ id: expect.any(String), name: expect.any(String) }]),
  },
  listRepeats: { before: [], again: [] },
  mayEdit: false,
  takesPart: false,
  reachPostmortem: { participants: [] },
  // Drafts of their own team among them.
  listSimilar: expect.arrayContaining([expect.objectContaining({ title: "Classified title" })]),
  listSteps: expect.arrayContaining([expect.objectContaining({ kind: "action.committed" })]),
  pageSteps: {
    items: expect.arrayContaining([expect.objectContaining({ kind: "action.committed" })]),
  },
  getMeeting: null,
};
