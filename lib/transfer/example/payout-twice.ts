import { type Story, told } from "./story";

export const payoutTwice: Story = {
  team: "payments",
  openedBy: "mei",
  takingPart: ["tomas", "installer"],
  title: "The payout job ran twice in the hour that the clocks gave back",
  severity: "SEV 2",
  services: ["payouts", "scheduler"],
  zone: "America/New_York",
  occurred: "when clocks last went back",
  openedDaysAfter: 1,
  ending: { stage: "published", daysAfter: 6, by: "mei" },
  summary: told`
    On the night on which clocks went back, 01:30 came twice, and so did the nightly payout. The
    second file for 212 merchants was recalled before the bank settled it. Nine instant payouts had
    left by then and had to be asked for by telephone.`,
  impact: told`
    Nine merchants were paid twice and called on a Sunday. 203 more saw a second payout announced
    that never came. Customers noticed nothing.

    The money came back in full; the last of it two days later.`,
  figures: [
    ["212", "merchants in the second file"],
    ["9", "instant payouts that left twice"],
    ["4 h 41 min", "until the second file was recalled"],
  ],
  surprised: told`
    The job was sure that it had not run. It looks for balances that are still unpaid, and a balance
    counts as paid when the bank confirms, which on a weekend takes until Monday.`,
  wentWell: told`
    The bank's night desk knew the word “recall” and needed no form. Its number stood in the
    runbook, and it was the right one.`,
  lucky: told`
    Files settle on the next working day. Had the clocks gone back on a weekday, the recall window
    would have been twenty minutes.`,
  events: [
    {
      at: "-12 11:05",
      kind: "change",
      text: "The payout job moves from the old scheduler, which thinks in UTC, to the new one, which asks for a zone. The field comes filled in with the host's: America/New_York.",
      source: "change 2207",
      links: ["https://example.com/payments/changes/2207"],
    },
    {
      at: "-11 01:30:02",
      kind: "observation",
      text: "The first night in the new scheduler is like every night before it.",
      source: "scheduler log",
    },
    {
      at: "01:30:04-04:00",
      kind: "signal",
      text: "The payout run starts: 212 merchants, one file.",
      source: "scheduler log",
    },
    {
      at: "01:38:20-04:00",
      kind: "signal",
      text: "The bank accepts the file.",
      source: "bank gateway",
    },
    {
      at: "02:00:00-04:00",
      kind: "change",
      text: "The clocks go back. One o'clock begins again.",
      source: "the calendar",
    },
    {
      at: "01:30:03-05:00",
      kind: "signal",
      text: "The scheduler meets 01:30 for the second time and starts the run again.",
      source: "scheduler log",
      quotes: ["01:30:03 EST  start payouts-nightly (schedule: 30 1 * * *)"],
    },
    {
      at: "01:37:55-05:00",
      kind: "signal",
      milestone: "impact_started",
      text: "The bank accepts a second file. Its nine instant payouts leave at once.",
      source: "bank gateway",
    },
    {
      at: "01:41:00-05:00",
      kind: "signal",
      text: "“Payout total unusual: 200 % of expected” is posted to a channel that people read on working days.",
      source: "#payouts-notices",
    },
    {
      at: "05:52",
      kind: "message",
      milestone: "detected",
      text: "A merchant in Lisbon writes to ask which of her two payouts she may keep.",
      source: "merchant support",
    },
    {
      at: "06:03",
      kind: "message",
      milestone: "responded",
      text: "On call lays the two files side by side. They differ in one line, the hour of their making.",
      source: "#inc-payouts",
    },
    {
      at: "06:19:00",
      kind: "action",
      milestone: "mitigated",
      text: "The bank's night desk recalls the second file. The nine instant payouts cannot be recalled.",
      source: "telephone, noted in #inc-payouts",
    },
    {
      at: "07:30",
      until: "11:20",
      kind: "action",
      text: "The nine merchants are called. All agree: some send it back, some have it set against the next payout.",
      source: "merchant support",
    },
    {
      at: "+2 16:00",
      about: true,
      kind: "observation",
      milestone: "resolved",
      text: "The ledger balances. The ninth payout is back.",
      source: "reconciliation report",
    },
  ],
  whys: [
    {
      question: "Why were payouts sent twice?",
      answer:
        "The scheduler started the job at both of the night's half past ones, and the job saw no reason to stop.",
      seen: ["01:30:04-04:00", "01:30:03-05:00"],
      branches: [
        {
          question: "Why did the schedule know two half past ones?",
          answer: "It reads its times on New York's clock, which that night showed one hour twice.",
          seen: ["-12 11:05", "02:00:00-04:00"],
          branches: [
            {
              question: "Why was a zone with a changing clock chosen?",
              answer:
                "It was prefilled. The form says neither that the old schedules were in UTC nor what happens when a clock changes, and for the next eleven nights both readings agreed.",
              link: "https://example.com/tooling/scheduler/new-job",
              contributing: true,
            },
          ],
        },
        {
          question: "Why did the job agree to pay the same day again?",
          answer:
            "It pays whatever is unpaid, and keeps no memory of its own. Between file and confirmation every balance still counts as unpaid.",
          seen: ["01:38:20-04:00"],
          contributing: true,
        },
        {
          question: "Why did no test ever run it twice?",
          answer:
            "The tests stop the clock at noon on a spring day. In that world each night has one half past one and each run is the first.",
          contributing: true,
          layer: "unit-tests",
        },
        {
          question: "Why did the notice of 01:41 wake nobody?",
          answer:
            "It goes to a channel for working days. Money leaving at night was not among the things that page.",
          seen: ["01:41:00-05:00", "05:52"],
          layer: "monitoring",
          branches: [
            {
              question: "Why is a doubled total a notice and not a page?",
              answer:
                "We think that it was set low while its limits were being found, and then kept that way. No record says so.",
              assumption: true,
              layer: "monitoring",
            },
          ],
        },
      ],
    },
  ],
  tower: {
    "self-review": ["let_through", "The first night was watched, and it was right."],
    linter: ["not_there", "Nothing reads schedules."],
    "code-review": [
      "let_through",
      "Two readers worked out that half past one here was the old time in UTC. On that day it was.",
    ],
    "unit-tests": ["let_through", "Their clock stands still."],
    "end-to-end-tests": ["not_there", "A payout cannot be rehearsed against the bank."],
    staging: [
      "let_through",
      "Staging paid twice as well that night, in play money that nobody counts.",
    ],
    canary: ["does_not_apply", "There is one payout run for everybody."],
    monitoring: [
      "fired_unseen",
      "The notice came four minutes after the file, into a channel asleep until Monday.",
      4,
    ],
    rollback: ["held", "The bank's recall, 27 minutes after we knew.", 281],
  },
  actions: [
    {
      title: "Schedules that move money run in UTC, and the check refuses any other zone",
      type: "prevent",
      owner: "payments",
      dueInDays: -6,
      priority: "high",
      layer: "linter",
      answers: "Why was a zone with a changing clock chosen?",
      turns: [
        {
          by: "tomas",
          daysAgo: 8,
          proof: "Change 2207 as it was is refused now, with a sentence on what to write instead.",
          url: "https://example.com/payments/runs/schedule-check-31",
        },
        { by: "mei", daysAgo: 7, verified: true },
      ],
    },
    {
      title: "One payout per merchant and day, kept by a unique key in the ledger",
      type: "prevent",
      owner: "mei",
      dueInDays: 6,
      priority: "high",
      answers: "Why did the job agree to pay the same day again?",
      turns: [{ by: "mei", daysAgo: 6, started: true }],
    },
    {
      title: "“Payout total unusual” pages at any hour",
      type: "detect",
      owner: "tomas",
      dueInDays: -5,
      layer: "monitoring",
      turns: [
        {
          by: "tomas",
          daysAgo: 5,
          proof: "A doubled total in the sandbox rang the phone on a Saturday night.",
          url: "https://example.com/payments/alerts/payout-total",
        },
      ],
    },
    {
      title: "Rehearse all nightly jobs through both changes of the clock",
      type: "learn",
      owner: "installer",
      dueInDays: 12,
      layer: "staging",
      answers: "Why did no test ever run it twice?",
    },
  ],
  lessons: [
    {
      text: "Local time happens twice on one night of the year, and on another it skips an hour. Schedule in UTC, or make the job safe to run twice and safe to miss.",
      tags: ["scheduling", "time-zones"],
      stances: [
        {
          team: "search",
          by: "noor",
          daysAgo: 9,
          applies:
            "Our zone never changes, our suppliers' zones do. The import window is moving to UTC.",
        },
        {
          team: "platform-tooling",
          by: "hannah",
          daysAgo: 8,
          applies:
            "The scheduler's form will come with UTC filled in, and will say what a local zone means on those two nights.",
          promise: {
            title: "The scheduler's form says UTC first, and what a local zone does twice a year",
            dueInDays: 8,
            turns: [{ by: "hannah", daysAgo: 4, started: true }],
          },
        },
      ],
    },
    {
      text: "A job that moves money needs a memory of its own for what it has moved. Asking somebody else's ledger works only after that ledger has heard of it.",
      tags: ["payments", "idempotence"],
      stances: [
        {
          team: "platform-tooling",
          by: "yusuf",
          daysAgo: 8,
          notForUs: "None of our jobs pays anybody, and running one again rewrites the same files.",
        },
      ],
    },
  ],
};
