import { emptyBackups } from "./empty-backups";
import { mutedDeadLetters } from "./muted-dead-letters";
import { retriesWithoutBudget } from "./retries-without-budget";
import type { StoryPractice } from "./story-practice";

/** One that lives in two teams, one whose heartbeat stopped, and one that was given up on purpose. */
export const practices: readonly StoryPractice[] = [
  {
    slug: "mutes-end",
    statement:
      "Whoever mutes an alert writes down when it comes back, and who looks at it on that day.",
    why: "A mute of two hours once lasted for 36 days. Dead letters piled up behind it, and on the 37th day no order mail left the house until noon.",
    howWeKnow:
      "Once a month somebody of the team opens the list of mutes. Each of them has an end within a day and a name beside it.",
    layer: "monitoring",
    team: "web-platform",
    by: "jonas",
    daysAgo: 87,
    story: mutedDeadLetters,
    note: "The mute that hid the dead letters had neither an end nor a name.",
    checkKind: "by_hand",
    everyDays: 30,
    events: [
      { adopted: "payments", by: "tomas", daysAgo: 86, asAnswer: true },
      {
        team: "web-platform",
        by: "jonas",
        daysAgo: 68,
        seen: "Nine mutes on the list; all nine have an end and a name.",
      },
      {
        team: "payments",
        by: "mei",
        daysAgo: 66,
        seen: "Two mutes, both gone by this evening. Mine is one of them.",
      },
      {
        team: "web-platform",
        by: "amara",
        daysAgo: 40,
        seen: "Four. One said “Jonas or Amara”, which is nobody; it says Amara now.",
      },
      { team: "payments", by: "tomas", daysAgo: 37, seen: "The list is empty." },
      {
        team: "web-platform",
        by: "jonas",
        daysAgo: 11,
        seen: "Six on the list, the longest of them for ten hours.",
      },
      {
        team: "payments",
        by: "mei",
        daysAgo: 8,
        seen: "One, for the bank's maintenance on Sunday, with Tomás beside it.",
      },
    ],
  },
  {
    slug: "restore-weekly",
    statement:
      "Each week the newest backup is restored, and ten rows of it are held against the original.",
    why: "For four months the nightly archives were empty and the job that wrote them was green. A drill with a prepared archive had tested the drill.",
    howWeKnow:
      "The restore job reports here when the ten rows agree. Whatever keeps it from running keeps it from reporting as well.",
    layer: "monitoring",
    team: "platform-tooling",
    by: "yusuf",
    daysAgo: 51,
    story: emptyBackups,
    note: "127 archives held nothing, and the first one that was restored said so.",
    checkKind: "heartbeat",
    everyDays: 7,
    events: [
      { team: "platform-tooling", by: "hannah", daysAgo: 51, token: true },
      { team: "platform-tooling", daysAgo: 50, beat: "orders: 10 of 10 rows agree" },
      { team: "platform-tooling", daysAgo: 43, beat: "ledger: 10 of 10 rows agree" },
      { team: "platform-tooling", daysAgo: 36, beat: "accounts: 10 of 10 rows agree" },
      { team: "platform-tooling", daysAgo: 29, beat: "catalogue: 10 of 10 rows agree" },
    ],
    revival: { dueInDays: 6, turns: [{ by: "hannah", daysAgo: 2, started: true }] },
  },
  {
    slug: "retries-off-for-reindex",
    statement: "Before the index is rebuilt, somebody switches retries off by hand.",
    why: "When one node grew slow, three layers of retries asked it for more than it could ever answer. While there was no limit on them, the only limit was to have none.",
    howWeKnow: "The notes of each rebuild say who switched them off, and who on again.",
    layer: "rollback",
    team: "search",
    by: "noor",
    daysAgo: 33,
    story: retriesWithoutBudget,
    note: "47 minutes after the index had recovered, retries were still all that it served.",
    checkKind: "by_hand",
    everyDays: 14,
    events: [
      {
        team: "search",
        by: "priya",
        daysAgo: 22,
        seen: "Two rebuilds, off and on again both times. The second night it took a while to find who may.",
      },
    ],
    retired: {
      by: "priya",
      daysAgo: 10,
      reason:
        "The client library has a budget for retries since the load test, and there is one switch for everybody where the budget is not enough. A step by hand that machines do better only teaches us to skip steps.",
    },
  },
];
