import { z } from "zod";
import { CaptionChange, ImageView, NewImage } from "@/lib/attachments/schema";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import * as shapes from "@/lib/postmortems/schema";
import { MeetingView, NewMeeting } from "@/lib/review/meeting-schema";
import { NewNearMiss } from "@/lib/review/near-miss-schema";
import { PublicationView } from "@/lib/review/schema";
import { Participation, Review } from "./review-view";

const all = "/postmortems";
const one = `${all}/{number}`;
const gone = z.unknown();
const { ByItem, ByNumber, PostmortemView } = shapes;
const Figure = z.object({ id: z.string(), amount: z.string(), unit: z.string() });
const Undone = z.object({ id: z.string() });

/** What a thing that was taken off answers: its removal can be undone by this id. */
export const Removed = z.object({ removalId: z.string() });

/** A key of this list is a number; another list's key would be no place in it. */
const Numbered = shapes.PostmortemFilter.extend({
  after: z
    .string()
    .regex(/^([1-9]\d{0,8})?$/, "That page address is cut short. Start again from the first page.")
    .optional(),
});

/** From the first word to the publication; its parts have files of their own. */
// biome-ignore format: a table reads by its columns
export const postmortems = {
  listPostmortems: endpoint("GET", all, "Those that you may see, newest first", Numbered, shapes.PostmortemPage),
  openPostmortem: endpoint("POST", all, "Open a draft", shapes.NewPostmortem, PostmortemView),
  recordNearMiss: endpoint("POST", `${all}/near-misses`, "Record a near miss in three fields", NewNearMiss, PostmortemView),
  getPostmortem: endpoint("GET", one, "Its facts", ByNumber, PostmortemView),
  changeFacts: endpoint("PATCH", one, "Change facts", shapes.FactsChange, PostmortemView),
  listRemovals: endpoint("GET", `${one}/removals`, "What was removed and can be brought back, lately removed first; for its writers", shapes.RemovalsAsked, pageOf(shapes.RemovalView)),
  undoRemoval: endpoint("POST", `${one}/removals/{id}/undo`, "Bring back what one removal took off, whole", ByItem, Undone, 200),

  listImpactFigures: endpoint("GET", `${one}/figures`, "The impact in numbers", ByNumber, pageOf(Figure)),
  addImpactFigure: endpoint("POST", `${one}/figures`, "Add a number", shapes.NewImpactFigure, Figure),
  removeImpactFigure: endpoint("DELETE", `${one}/figures/{id}`, "Take a number off", ByItem, Removed, 200),

  listImages: endpoint("GET", `${one}/images`, "Its images; their bytes are at /postmortems/{number}/images/{id}", ByNumber, pageOf(ImageView)),
  addImage: endpoint("POST", `${one}/images`, "Keep an image, encoded anew", NewImage, ImageView),
  captionImage: endpoint("PATCH", `${one}/images/{id}`, "Say what it shows", CaptionChange, ImageView),

  getReview: endpoint("GET", `${one}/review`, "What a reader would miss, and who takes part", ByNumber, Review),
  askForReview: endpoint("POST", `${one}/review`, "Tell everybody who writes it that it is ready to be talked about", ByNumber, PublicationView, 200),
  changeParticipant: endpoint("PUT", `${one}/participants/{userId}`, "Let somebody see and write the draft, or not any more", shapes.ParticipantChange, Participation),
  scheduleReview: endpoint("PUT", `${one}/meeting`, "Say when its review meets", NewMeeting, MeetingView),
  callReviewOff: endpoint("DELETE", `${one}/meeting`, "Call its review off", ByNumber, gone),

  publish: endpoint("POST", `${one}/publication`, "Publish it to the organisation", ByNumber, PublicationView),
  withdraw: endpoint("DELETE", `${one}/publication`, "Take it back to a draft", ByNumber, gone),
};

export const postmortemViews = {
  Postmortem: PostmortemView,
  PostmortemRow: shapes.PostmortemRow,
  Removal: shapes.RemovalView,
  Image: ImageView,
  Review,
  Publication: PublicationView,
};
