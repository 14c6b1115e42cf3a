import type { Queue } from "@/lib/jobs/queues";

/** What each queue does, for the administrator who meets it because something stands still. */
export const queueWords: Record<Queue, { name: string; meaning: string }> = {
  activity: {
    name: "What happened",
    meaning: "Tells people and webhooks of what was done.",
  },
  remind: { name: "Reminders", meaning: "Looks whom a promise should be brought to mind." },
  nudge: {
    name: "Unanswered lessons",
    meaning: "Looks which teams have not answered a lesson for two weeks, and tells their leads.",
  },
  "gather-letters": { name: "Writing letters", meaning: "Gathers what is to be mailed." },
  "send-letter": { name: "Sending letters", meaning: "Hands letters to the mail server." },
  "deliver-webhook": { name: "Webhooks", meaning: "Sends what webhooks asked for." },
  "poll-trackers": { name: "Trackers", meaning: "Asks trackers how their issues stand." },
  "check-practices": {
    name: "Practices",
    meaning: "Looks which practices are due or have lapsed, and at their addresses.",
  },
  tidy: { name: "Tidying", meaning: "Empties what is kept for a time only." },
};
