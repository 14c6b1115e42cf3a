import { z } from "zod";
import { TermsChange, TermsEnd, TermsRow } from "@/lib/action-items/terms-schema";
import { endpoint } from "@/lib/http/endpoint";
import { LongPage, pageOf } from "@/lib/http/paging";
import { InterestWish, WhoIsAsked } from "@/lib/lessons/interests-schema";
import { PublicIndexWish } from "@/lib/sharing/index-schema";
import * as shapes from "@/lib/teams/schema";
import { WithRetired } from "./towers";

const Nothing = z.object({});
const gone = z.unknown();
const whole = "/organisation";
const team = "/teams/{slug}";
const interest = `${team}/interests/{kind}/{value}`;

const Organisation = shapes.OrganisationRename.extend({ zone: z.string() });
const Person = z.object({ id: z.string(), name: z.string() });
const { TeamView } = shapes;
const Team = TeamView.extend({ members: z.array(Person.extend({ lead: z.boolean() })) });

const Wish = InterestWish.omit({ team: true }).extend({ slug: InterestWish.shape.team });
const Interest = InterestWish.pick({ kind: true }).extend({ value: z.string() });
const Interests = z.object({
  interests: z.array(Interest),
  /** Then nobody need be interested to be asked. */
  asksEveryTeam: z.boolean(),
  suggested: z.array(Interest),
});

const Severity = z.object({
  id: z.string(),
  name: z.string(),
  meaning: z.string(),
  retired: z.boolean(),
  version: z.number(),
});

/** Teams, and what administrators keep for all of them. Who belongs to it is decided on a screen. */
// biome-ignore format: a table reads by its columns
export const organisation = {
  getOrganisation: endpoint("GET", whole, "Its name and its default time zone", Nothing, Organisation),
  renameOrganisation: endpoint("PUT", `${whole}/name`, "Rename it; for administrators", shapes.OrganisationRename, gone, 204),
  moveOrganisation: endpoint("PUT", `${whole}/zone`, "Say in which time zone it lives; for administrators", shapes.OrganisationZone, gone, 204),
  getWhoIsAsked: endpoint("GET", `${whole}/asking`, "Whether every lesson is asked of every team", Nothing, WhoIsAsked),
  changeWhoIsAsked: endpoint("PUT", `${whole}/asking`, "Ask every team, or those with an interest; for administrators", WhoIsAsked, WhoIsAsked),
  openPublicIndex: endpoint("PUT", `${whole}/public-index`, "Let strangers find a list of what is public; for administrators", PublicIndexWish, PublicIndexWish),

  listColleagues: endpoint("GET", "/people", "Everybody who can take part, by name", LongPage, pageOf(Person)),
  listTeams: endpoint("GET", "/teams", "The organisation's teams", Nothing, pageOf(TeamView)),
  createTeam: endpoint("POST", "/teams", "Create a team and lead it", shapes.NewTeam, TeamView),
  getTeam: endpoint("GET", team, "A team and who is in it", shapes.TeamRename.pick({ slug: true }), Team),
  renameTeam: endpoint("PATCH", team, "Rename it; for its leads", shapes.TeamRename, TeamView),
  getInterests: endpoint("GET", `${team}/interests`, "What it uses, and what it might use too", shapes.TeamRename.pick({ slug: true }), Interests),
  addInterest: endpoint("PUT", interest, "Say that it uses a tag or a service", Wish, Interest),
  dropInterest: endpoint("DELETE", interest, "Say that it does not use it any more", Wish, gone),

  listSeverities: endpoint("GET", "/severities", "The scale, worst first", WithRetired, pageOf(Severity)),
  addSeverity: endpoint("POST", "/severities", "Add a step at the mild end; for administrators", shapes.NewSeverity, Severity.pick({ id: true })),
  changeSeverity: endpoint("PATCH", "/severities/{id}", "Rename, explain, move or retire a step; for administrators", shapes.SeverityChange, Severity.pick({ id: true, version: true })),
  listTerms: endpoint("GET", "/terms", "What each severity demands of an action item; the row without one is for the rest", Nothing, pageOf(TermsRow)),
  changeTerms: endpoint("PATCH", "/terms", "Change what one severity demands, or the rest (null); for administrators", TermsChange, Severity.pick({ version: true })),
  endTerms: endpoint("DELETE", "/terms/{severity}", "Give a severity the terms of the rest again; for administrators", TermsEnd, gone),
};

export const organisationViews = { Team: TeamView, Terms: TermsRow };
