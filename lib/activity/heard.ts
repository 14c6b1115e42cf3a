/**
 * The activities that people and other tools may hear of, with what each tells. What is written
 * letter by letter is not among them. Webhooks are chosen from these.
 */
export const heard = {
  "postmortem.opened": "A postmortem was opened",
  "postmortem.published": "A postmortem was published",
  "postmortem.withdrawn": "A published postmortem went back to being a draft",
  "review.asked": "A postmortem was put to review",
  "review.scheduled": "A review was given a time",
  "near-miss.recorded": "A near miss was recorded",
  "repeat.said": "A postmortem was called a repeat of an earlier one",
  "action.committed": "An action was promised",
  "action.given": "An action was given to somebody",
  "action.handed-over": "A team was asked to take an action",
  "action.accepted": "A team accepted an action",
  "action.declined": "A team declined an action",
  "action.started": "An action was begun",
  "action.proved": "An action was proved",
  "action.verified": "A proof was verified",
  "action.effect-checked": "The effect of an action was looked at",
  "action.risk-accepted": "An action was marked as won’t do, and its risk accepted",
  "action.reopened": "An action was opened again",
  "action.issue-moved": "A tracker moved the issue of an action",
  "lesson.written": "A lesson was written",
  "lesson.asked": "Teams were asked whether a lesson could happen to them",
  "stance.taken": "A team answered a lesson",
  "stance.taken-back": "A team took an answer back",
  "practice.formed": "A practice was formed",
  "practice.adopted": "A team adopted a practice",
  "practice.due": "The check of a practice is due",
  "practice.lapsed": "A practice has lapsed",
  "practice.revived": "A practice is alive again",
  "practice.retired": "A practice was retired on purpose",
} as const;

export type Heard = keyof typeof heard;

export const isHeard = (kind: string): kind is Heard => Object.hasOwn(heard, kind);
