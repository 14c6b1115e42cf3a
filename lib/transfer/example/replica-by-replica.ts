import { type Story, told } from "./story";

/** In review: nearly told, with an answer to check, a layer unmarked and a promise without an owner. */
export const replicaByReplica: Story = {
  team: "platform-tooling",
  openedBy: "hannah",
  takingPart: ["yusuf", "mei", "installer"],
  title: "A migration run replica by replica left two of five on the old schema",
  severity: "SEV 3",
  services: ["customer-database", "accounts"],
  zone: "America/New_York",
  occurred: { daysAgo: 6 },
  openedDaysAfter: 1,
  ending: { stage: "in_review" },
  summary: told`
    A new column was added to five replicas from a terminal, one after the other. After the third
    the connection dropped, and the list of what was done stayed in a closed window. For 38 minutes
    two in five account pages answered with an error, depending on which replica was asked.`,
  impact: told`
    Signing in worked. Opening one's own account page failed for two people in five, and worked for
    most of them at the second try.`,
  figures: [
    ["38 min", "with account pages that failed by chance"],
    ["4,120", "failed page views"],
  ],
  surprised: told`
    Reloading helped, so hardly anybody wrote to support. The better a failure hides behind a
    reload, the longer it lives.`,
  wentWell:
    "The two people on the call wrote down every command before running it, from the first minute on.",
  events: [
    {
      at: "-1 16:00",
      kind: "decision",
      text: "The column goes in by hand, because the migration tool locks the table for as long as it runs.",
      source: "planning notes",
      links: ["https://example.com/tooling/plans/accounts-column"],
    },
    {
      at: "10:05",
      until: "10:21",
      kind: "action",
      text: "Replicas 1, 2 and 3 get the new column.",
      source: "terminal history",
    },
    {
      at: "10:22",
      about: true,
      kind: "observation",
      text: "The connection to the database network drops and takes the terminal with it.",
      source: "as told in the review",
    },
    {
      at: "10:34",
      kind: "observation",
      text: "A new terminal shows five replicas in good health. Nothing shows which schema each of them has.",
      source: "replica console",
    },
    {
      at: "10:41:20",
      kind: "change",
      milestone: "impact_started",
      text: "accounts 5.2, which reads the new column, goes out.",
      source: "deploy log",
    },
    {
      at: "10:44",
      kind: "signal",
      text: "Errors on account pages rise to 40 in a hundred. The alert needs 50.",
      source: "accounts dashboard",
      quotes: ["column accounts.locale does not exist"],
    },
    {
      at: "10:58",
      kind: "message",
      milestone: "detected",
      text: "A colleague from Payments reloads her own account page six times and counts.",
      source: "#platform-tooling",
    },
    {
      at: "11:03",
      kind: "message",
      milestone: "responded",
      text: "An incident is opened. The first suspicion is the load balancer.",
      source: "#inc-accounts",
    },
    {
      at: "11:12",
      kind: "observation",
      text: "Every failed request ends at replica 4 or 5.",
      source: "traces",
      links: ["https://example.com/tooling/traces/accounts-0412"],
    },
    {
      at: "11:19:30",
      kind: "action",
      milestone: "mitigated",
      text: "Replicas 4 and 5 are taken out of the pool.",
      source: "load balancer log",
    },
    {
      at: "11:46",
      kind: "action",
      milestone: "resolved",
      text: "Both have the column and are back. A query lists the schema of all five: equal.",
      source: "#inc-accounts",
    },
  ],
  whys: [
    {
      question: "Why did account pages fail for some and not for others?",
      answer: "Two of five replicas lacked a column that the new release reads.",
      seen: ["10:44", "11:12"],
      branches: [
        {
          question: "Why did two replicas lack it?",
          answer:
            "The work was done by hand, and what had been done was known to one terminal window.",
          seen: ["10:05", "10:22"],
          branches: [
            {
              question: "Why by hand?",
              answer:
                "The migration tool locks the whole table. For this table that is eleven minutes, and the tool knows no other way.",
              seen: ["-1 16:00"],
              contributing: true,
            },
            {
              question: "Why did nothing show the difference between replicas?",
              answer:
                "The console compares their delay and their health. Schemas are taken to be equal, as they are when the tool made them.",
              seen: ["10:34"],
              contributing: true,
              layer: "monitoring",
            },
          ],
        },
        {
          question: "Why could a release go out that its database was not ready for?",
          answer: "We believe that the start-up check asks one replica only. To be looked up.",
          assumption: true,
          layer: "staging",
        },
        {
          question: "Why did the alert stay below its line?",
          answer: "It stands at half of all requests, and two replicas of five are less than half.",
          seen: ["10:44"],
          contributing: true,
          layer: "monitoring",
        },
      ],
    },
  ],
  tower: {
    "self-review": ["let_through", "The notes were kept in the window that closed."],
    linter: ["does_not_apply", "Commands in a terminal pass no linter."],
    "code-review": ["bypassed", "The release was read; the commands were not part of it."],
    "unit-tests": ["let_through", "They run on one database, freshly made."],
    "end-to-end-tests": ["let_through", "One replica, so no difference to meet."],
    staging: ["let_through", "Staging has a single replica as well."],
    monitoring: [
      "fired_unseen",
      "Drawn on the dashboard within three minutes, under the alert's line.",
      3,
    ],
    rollback: ["held", "Taking two replicas out was one command.", 38],
  },
  cheapest: ["staging", "A second replica there costs less in a year than this hour did."],
  actions: [
    {
      title: "Migrations run by the tool only, which learns to add a column without a lock",
      type: "prevent",
      owner: "hannah",
      dueInDays: 24,
      priority: "high",
      answers: "Why by hand?",
    },
    {
      title: "An alert when replicas differ in schema",
      type: "detect",
      dueInDays: 15,
      layer: "monitoring",
      answers: "Why did nothing show the difference between replicas?",
    },
  ],
  lessons: [
    {
      text: "Work in five places needs a list that outlives the window it was typed in. If you must do it by hand, let a query afterwards say that all five agree.",
      tags: ["migrations", "databases"],
    },
  ],
};
