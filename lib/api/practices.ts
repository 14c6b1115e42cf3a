import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import * as shapes from "@/lib/practices/schema";

const all = "/practices";
const one = `${all}/{slug}`;
const team = `${one}/adoptions/{team}`;
const gone = z.unknown();
const Formed = shapes.ByPractice;
const Changed = shapes.ByPractice.extend({ version: z.number() });
const Told = shapes.ByStory.extend({ number: z.number(), wouldHaveMet: z.boolean() });

/** Rules that outlive their incident. */
// biome-ignore format: a table reads by its columns
export const practices = {
  listPractices: endpoint("GET", all, "Practices, newest first", shapes.PracticeFilter, shapes.PracticePage),
  formPractice: endpoint("POST", all, "Form a practice from a published postmortem", shapes.NewPractice, Formed),
  getPractice: endpoint("GET", one, "One practice: its stories, who follows it, how it stands", shapes.ByPractice, shapes.PracticeView),
  changePractice: endpoint("PATCH", one, "Change its words, or how it is checked", shapes.PracticeChange, Changed),
  tellStory: endpoint("PUT", `${one}/stories/{number}`, "Tell what a postmortem has to do with it", shapes.NewStory, Told),
  untellStory: endpoint("DELETE", `${one}/stories/{number}`, "Take a story off it", shapes.ByStory, gone),
  adoptPractice: endpoint("PUT", team, "Follow it, as a team", shapes.ByAdoption, shapes.Standing),
  leavePractice: endpoint("DELETE", team, "Stop following it, with a reason", shapes.NewLeave, gone),
  attest: endpoint("POST", `${team}/checks`, "Say, by hand, whether a team still follows it", shapes.NewCheck, shapes.Standing),
  retirePractice: endpoint("PUT", `${one}/retirement`, "Give it up on purpose, with a reason", shapes.NewRetirement, Formed),
  reinstatePractice: endpoint("DELETE", `${one}/retirement`, "Reinstate it: it is checked again", shapes.ByPractice, gone),
};

const Report = shapes.ByPractice.extend(shapes.Heartbeat.shape);
const reported = "Report, as a program, whether a team still follows it";

/** Described with the rest and served beside it, for an API token does not open it. */
export const besides = {
  heartBeat: {
    ...endpoint("POST", `${one}/heartbeat`, reported, Report, shapes.Standing, 200),
    security: "heartbeat" as const,
  },
};

export const practiceViews = { Practice: shapes.PracticeView, PracticeRow: shapes.PracticeRow };
