import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { MatrixFilter, MatrixPage } from "@/lib/lessons/matrix-schema";
import { ByLesson } from "@/lib/lessons/schema";
import { AnswerView, NewStance, StanceView } from "@/lib/lessons/stance-schema";

const stances = "/lessons/{id}/stances";

/** What teams say to the lessons of others. */
// biome-ignore format: a table reads by its columns
export const answers = {
  listAnswers: endpoint("GET", stances, "What teams answered a lesson, newest first", ByLesson, pageOf(AnswerView)),
  takeStance: endpoint("PUT", `${stances}/{team}`, "Answer a lesson for a team", NewStance, StanceView),
  listMatrix: endpoint("GET", "/lessons/matrix", "Lessons, and what every team answered", MatrixFilter, MatrixPage),
};
