import { endpoint } from "@/lib/http/endpoint";
import { SearchAnswer, SearchItem, SearchQuery } from "@/lib/search/schema";
import { NewImport, Reading } from "@/lib/transfer/schema";
import { editions, editionViews } from "./editions";
import { insights } from "./insights";
import { issues, issueViews } from "./issues";
import { language } from "./language";
import { lessons, lessonViews } from "./lessons";
import { notices, noticeViews } from "./notices";
import { organisation, organisationViews } from "./organisation";
import { postmortems, postmortemViews } from "./postmortems";
import { practices, practiceViews } from "./practices";
import { precedents, precedentViews } from "./precedents";
import { promises, promiseViews } from "./promises";
import { timeline, timelineViews } from "./timeline";
import { towers, towerViews } from "./towers";
import { webhooks, webhookViews } from "./webhooks";
import { whys, whyViews } from "./whys";

/** Over all rooms. */
// biome-ignore format: a table reads by its columns
const across = {
  search: endpoint("GET", "/search", "Whatever has these words and you may see, best first", SearchQuery, SearchAnswer),
  importPostmortem: endpoint("POST", "/imports", "Read a document; with commit, make a draft of it", NewImport, Reading, 200),
};

/**
 * Everything under /api/v1, one line an operation: its handler checks requests by it, and
 * openapi.json is made from it.
 */
export const contract = {
  ...organisation,
  ...postmortems,
  ...timeline,
  ...whys,
  ...towers,
  ...promises,
  ...issues,
  ...lessons,
  ...practices,
  ...precedents,
  ...editions,
  ...language,
  ...across,
  ...insights,
  ...notices,
  ...webhooks,
};

/** The answers' shapes, by the name that the description gives them. */
export const views = {
  ...organisationViews,
  ...postmortemViews,
  ...timelineViews,
  ...whyViews,
  ...towerViews,
  ...promiseViews,
  ...issueViews,
  ...lessonViews,
  ...practiceViews,
  ...precedentViews,
  ...editionViews,
  ...noticeViews,
  ...webhookViews,
  SearchItem,
  Reading,
};
