import type { Queue } from "@/lib/jobs/queues";

/** What each queue does, for the administrator who meets it because something stands still. */
export const queueWords: Record<Queue, { name: string; meaning: string }> = {
  activity: {
    name: "What happened",
    meaning: "Tells people and webhooks of what was done.",
  },
  remind: { name: "Reminders", meaning: "Checks who should be reminded of an action item." },
  nudge: {
    name: "Unanswered lessons",
    meaning: "Checks which teams have not answered a lesson for two weeks, and tells their leads.",
  },
  "gather-letters": { name: "Writing emails", meaning: "Gathers what is to be mailed." },
  "send-letter": { name: "Sending emails", meaning: "Hands emails to the mail server." },
  "deliver-webhook": { name: "Webhooks", meaning: "Sends what webhooks asked for." },
  "poll-trackers": { name: "Trackers", meaning: "Asks trackers how their issues stand." },
  "check-practices": {
    name: "Practices",
    meaning: "Checks which practices are due or have lapsed, and whether their links still work.",
  },
  tidy: { name: "Tidying", meaning: "Empties what is kept for a time only." },
};
