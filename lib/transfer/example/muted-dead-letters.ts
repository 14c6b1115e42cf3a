import { type Story, told } from "./story";

export const mutedDeadLetters: Story = {
  team: "web-platform",
  openedBy: "jonas",
  takingPart: ["amara", "hannah", "installer"],
  title: "Order mails stopped for a morning behind a muted dead-letter alert",
  severity: "SEV 2",
  services: ["orders", "mailer", "accounts"],
  zone: "Europe/Berlin",
  occurred: { daysAgo: 96 },
  openedDaysAfter: 1,
  ending: { stage: "published", daysAfter: 8, by: "jonas" },
  summary: told`
    A new field in the order messages was refused by the mail worker. What it refused piled up in
    the dead-letter queue, whose alert had been muted for a broker move five weeks earlier and was
    never unmuted. When that queue was full, everything that shares the broker's mail lane stood
    still, password mails included.`,
  impact: told`
    Orders themselves were safe. Their confirmations came up to five and a half hours late, and
    1,340 people who asked for a new password got no mail and mostly gave up.`,
  figures: [
    ["50,000", "order mails late"],
    ["1,340", "password mails that came too late to use"],
    ["2 h 46 min", "of growing dead letters before the first sign"],
  ],
  surprised: told`
    The queue had a limit. It had never been reached, so hardly anybody knew that reaching it stops
    the lane and not just the letters.`,
  wentWell: told`
    The replay tool kept the order of mails and skipped those that had become pointless. Nobody
    got a “we have your order” after “your parcel is here”.`,
  lucky: told`
    It was not yet the season. The same morning in December would have reached the limit before six.`,
  events: [
    {
      at: "-36 16:20",
      kind: "decision",
      text: "For a broker move the dead-letter alert is muted, “for two hours”. The tool mutes until somebody unmutes.",
      source: "alert log",
      links: ["https://example.com/tooling/alerts/dead-letters/history"],
    },
    {
      at: "07:02:00",
      kind: "change",
      text: "orders 3.18 goes out. Its messages carry a new field, `gift_note`.",
      source: "deploy log",
    },
    {
      at: "07:02:40",
      kind: "signal",
      milestone: "impact_started",
      text: "The mail worker refuses the first message and, after five tries, lays it aside.",
      source: "mailer log",
      quotes: ["unknown field: gift_note"],
    },
    {
      at: "07:03",
      until: "09:48",
      kind: "signal",
      text: "Dead letters rise from none to 50,000. The panel turns red at a thousand; the alert behind it says nothing.",
      source: "broker dashboard",
    },
    {
      at: "09:48:15",
      kind: "signal",
      text: "The dead-letter queue is at its limit. The broker stops the whole mail lane.",
      source: "broker log",
    },
    {
      at: "09:55",
      kind: "message",
      milestone: "detected",
      text: "Support sees eleven people in a row who wait for a password mail.",
      source: "#support",
    },
    {
      at: "10:01",
      kind: "message",
      milestone: "responded",
      text: "On call opens an incident under the name “password mails”, for that is all there is to see.",
      source: "#inc-mails",
    },
    {
      at: "10:08",
      kind: "observation",
      text: "The mail worker runs, is idle, and calls itself healthy: it answers when asked whether it answers.",
      source: "#inc-mails",
    },
    {
      at: "10:20",
      about: true,
      kind: "observation",
      text: "Somebody reads the depth of the dead letters aloud. Fifty thousand, to the letter.",
      source: "incident call",
    },
    {
      at: "10:26",
      kind: "decision",
      text: "orders stays as it is, because gift notes have been sold all morning. The worker will learn to pass over what it does not know.",
      source: "#inc-mails",
    },
    {
      at: "10:47:30",
      kind: "action",
      milestone: "mitigated",
      text: "mailer 2.9.1 is live. New mails leave within seconds.",
      source: "deploy log",
    },
    {
      at: "10:50",
      until: "12:35",
      kind: "action",
      text: "The dead letters are replayed in batches of five hundred, oldest first.",
      source: "replay tool",
    },
    {
      at: "12:35:40",
      kind: "observation",
      milestone: "resolved",
      text: "The dead-letter queue is empty and its alert is on.",
      source: "broker dashboard",
    },
  ],
  whys: [
    {
      question: "Why did mails stop?",
      answer:
        "The queue for refused letters was full, and the broker would rather stand still than drop one.",
      seen: ["09:48:15"],
      branches: [
        {
          question: "Why were fifty thousand messages refused?",
          answer:
            "The worker takes no message with a field that it does not know, and every order now had one.",
          seen: ["07:02:40"],
          branches: [
            {
              question: "Why is the worker so strict?",
              answer:
                "Strictness was added after a typing slip had once emptied all greetings. It was meant for missing fields and was written for all differences.",
              link: "https://example.com/mailer/decisions/strict-messages",
              contributing: true,
            },
            {
              question: "Why did orders and mailer not meet before production?",
              answer:
                "Each side tests against its own copy of the message. Staging's worker has run without the check since a demo.",
              contributing: true,
              layer: "staging",
            },
          ],
        },
        {
          question: "Why did nearly three hours of dead letters alarm nobody?",
          answer: "The alert had been muted 36 days before and nothing brought it back.",
          seen: ["-36 16:20", "07:03"],
          branches: [
            {
              question: "Why did two hours of mute last for 36 days?",
              answer:
                "The tool knows only on and off. The two hours stood in a sentence, and the sentence in a channel that was archived with the move.",
              contributing: true,
              layer: "monitoring",
            },
          ],
        },
        {
          question: "Why did password mails wait behind order mails?",
          answer:
            "They were put on the lane that was there. A second one was priced at a time when the broker charged by the queue.",
          seen: ["09:55"],
          contributing: true,
        },
      ],
    },
  ],
  tower: {
    "self-review": [
      "let_through",
      "The new field was tried end to end on one laptop, with a worker from that laptop.",
    ],
    linter: [
      "does_not_apply",
      "Both programs are well formed; it is their agreement that was missing.",
    ],
    "code-review": [
      "let_through",
      "One more optional field. The readers of orders do not read mailer.",
    ],
    "unit-tests": ["let_through", "Each side agrees with its own copy of the message."],
    "end-to-end-tests": ["let_through", "They wait for the order page and never for the mail."],
    staging: ["let_through", "Its worker had the check switched off since a demo."],
    canary: ["let_through", "Five in a hundred orders went first, and orders itself was well."],
    monitoring: ["fired_unseen", "Red on the panel from 07:09; the alert behind it muted.", 6],
    rollback: [
      "bypassed",
      "Ready, and set aside: going back would have dropped the gift notes already sold.",
    ],
  },
  actions: [
    {
      title: "A mute ends by itself, after four hours at most",
      type: "prevent",
      owner: "platform-tooling",
      dueInDays: -70,
      priority: "high",
      layer: "monitoring",
      answers: "Why did two hours of mute last for 36 days?",
      turns: [
        {
          by: "hannah",
          daysAgo: 74,
          proof:
            "All 14 mutes that were open have an end now. One set yesterday came back at night, as it was told to.",
          url: "https://example.com/tooling/alerts/mutes",
        },
        { by: "jonas", daysAgo: 72, verified: true },
      ],
    },
    {
      title: "orders may not ship a message that its readers refuse",
      type: "prevent",
      detail:
        "A contract test with mailer, accounts and the warehouse, run in the pipeline of orders.",
      owner: "jonas",
      dueInDays: -40,
      layer: "unit-tests",
      answers: "Why did orders and mailer not meet before production?",
      turns: [
        {
          by: "jonas",
          daysAgo: 45,
          proof:
            "Release 3.18 is stopped at the contract with mailer; the message names the field.",
          url: "https://example.com/orders/runs/7719",
        },
        { by: "amara", daysAgo: 44, verified: true },
        {
          by: "jonas",
          daysAgo: 15,
          effect: "held",
          note: "Release 3.24 wanted to rename a field of the order message. The contract stopped it, and the rename waits for its readers.",
        },
      ],
    },
    {
      title: "Password mails get a lane of their own",
      type: "respond",
      owner: "web-platform",
      dueInDays: 12,
      answers: "Why did password mails wait behind order mails?",
      turns: [{ by: "jonas", daysAgo: 10, started: true }],
    },
  ],
  lessons: [
    {
      text: "A mute without an end is a decision to stop looking. Let every mute expire within a day, and let the alert say so when it comes back.",
      tags: ["alerting", "queues"],
      stances: [
        {
          team: "payments",
          by: "tomas",
          daysAgo: 86,
          applies:
            "We found three of ours from last year. They are gone, and the fourth has an end.",
        },
        {
          team: "search",
          by: "noor",
          daysAgo: 85,
          covered: "Our alerts are silenced by a calendar entry, and a calendar entry ends.",
        },
      ],
    },
    {
      text: "A reader that refuses what it does not know turns every addition into a breaking change. Be strict about what you need and calm about the rest.",
      tags: ["messages", "compatibility"],
      stances: [
        {
          team: "payments",
          by: "mei",
          daysAgo: 84,
          notForUs:
            "For bank messages strictness is required of us by contract: an unknown field has to be refused.",
        },
        {
          team: "search",
          by: "priya",
          daysAgo: 85,
          applies:
            "The indexer drops a product with an unknown attribute. It will keep the product and drop the attribute.",
        },
      ],
    },
  ],
};
