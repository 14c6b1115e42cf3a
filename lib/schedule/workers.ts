import type { Rounds, Workers } from "@/lib/jobs/work";
import { askOfChange } from "@/lib/lessons/asks-of-change";
import { sendLetter } from "@/lib/mail/send";
import { tellAdministrators } from "@/lib/notifications/administrators";
import { tellOf } from "@/lib/notifications/from-activity";
import { tellOfThePast } from "@/lib/notifications/from-past";
import { gatherLetters } from "@/lib/notifications/letters";
import { mayStillGo } from "@/lib/notifications/letters-again";
import { checkPractices } from "@/lib/practices/check-practices";
import { nudge } from "@/lib/reminders/nudge";
import { remind } from "@/lib/reminders/remind";
import { pollTrackers } from "@/lib/trackers/poll";
import { deliver } from "@/lib/webhooks/deliver";
import { queueDeliveries } from "@/lib/webhooks/from-activity";
import { tidy } from "./tidy";

/** Who does what of each queue. Each of them may be called twice for one job. */
export const workers: Workers = {
  activity: async ({ id, since }, now) => {
    if (since) return tellOfThePast({ since, id }, now);
    await askOfChange(id, now);
    await tellOf(id, now);
    await queueDeliveries(id);
  },
  remind: (_data, now) => remind(now),
  nudge: (_data, now) => nudge(now),
  "gather-letters": (_data, now) => gatherLetters(now),
  "send-letter": (data, now) => sendLetter(data, now, { mayStillGo }),
  "deliver-webhook": deliver,
  "poll-trackers": (_data, now) => pollTrackers(now, tellAdministrators),
  "check-practices": (_data, now) => checkPractices(now),
  tidy: (_data, now) => tidy(now),
};

/** Twice an hour is often enough for a morning that begins at a quarter past in Kathmandu. */
export const rounds: Rounds = {
  remind: "7,37 * * * *",
  nudge: "11,41 * * * *",
  "gather-letters": "*/5 * * * *",
  "poll-trackers": "*/10 * * * *",
  "check-practices": "17 * * * *",
  tidy: "23 3 * * *",
};
