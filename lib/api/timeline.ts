import { z } from "zod";
import { Milestone } from "@/lib/db/generated/enums";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { ByItem, ByNumber } from "@/lib/postmortems/schema";
import { NewEvidence } from "@/lib/timeline/evidence";
import * as shapes from "@/lib/timeline/schema";
import { Removed } from "./postmortems";

const one = "/postmortems/{number}";
const all = `${one}/events`;
const event = `${all}/{id}`;
const { EventView } = shapes;
const Several = pageOf(EventView);

/** Read from pasted lines and kept nowhere; what its reader wants goes to `addEvents`. */
const Proposed = z.object({
  at: z.string(),
  end: z.string().optional(),
  precision: EventView.shape.precision,
  written: z.string().optional(),
  text: z.string(),
  milestone: z.enum(Milestone).optional(),
  /** The lines as they were written, and the first of them, from 1. */
  source: z.string(),
  line: z.number(),
});
const Unplaced = z.object({ text: z.string(), line: z.number() });
const Proposals = z.object({ events: z.array(Proposed), leftovers: z.array(Unplaced) });
export const Moved = z.object({ id: z.string(), moved: z.boolean() });

/** What happened, and when. */
// biome-ignore format: a table reads by its columns
export const timeline = {
  listEvents: endpoint("GET", all, "The timeline, in the order of time", ByNumber, Several),
  addEvent: endpoint("POST", all, "Add an event", shapes.NewEvent, EventView),
  addEvents: endpoint("POST", `${all}/several`, "Add many at once", shapes.NewEvents, Several),
  addWrittenEvent: endpoint("POST", `${all}/written`, "Add one as people write it: 14:02 Alerts fire", shapes.WrittenEvent, EventView),
  proposeEvents: endpoint("POST", `${all}/proposals`, "Read pasted lines as events; nothing is kept", shapes.PastedLines, Proposals, 200),
  changeEvent: endpoint("PATCH", event, "Change an event", shapes.EventChange, EventView),
  removeEvent: endpoint("DELETE", event, "Remove an event", ByItem, Removed, 200),
  retimeEvent: endpoint("PUT", `${event}/time`, "Give it a time as people write it: ≈14:02, after 14:02, ?", shapes.Retiming, EventView),
  moveEvent: endpoint("POST", `${event}/move`, "Move it among those of the same moment", shapes.EventMove, Moved, 200),
  standBeside: endpoint("PUT", `${event}/beside`, "Put it beside another account of the same moment, or apart", shapes.Standing, EventView),
  backEvent: endpoint("POST", `${all}/evidence`, "Back an event with a link, a quotation or an image", NewEvidence, shapes.EvidenceView),
  removeEventEvidence: endpoint("DELETE", `${all}/evidence/{id}`, "Take evidence off an event", ByItem, Removed, 200),
  listClocks: endpoint("GET", `${one}/clocks`, "Sources whose clocks were off", ByNumber, pageOf(shapes.ClockView)),
  correctClock: endpoint("PUT", `${one}/clocks`, "Correct a source's clock for all its events; 0 takes it back", shapes.ClockCorrection, shapes.CorrectedClock),
};

export const timelineViews = { Event: EventView, Clock: shapes.ClockView };
