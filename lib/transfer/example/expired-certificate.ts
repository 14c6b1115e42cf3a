import { expiredCertificateLessons } from "./expired-certificate-lessons";
import { type Story, told } from "./story";

export const expiredCertificate: Story = {
  team: "payments",
  openedBy: "tomas",
  takingPart: ["mei", "yusuf"],
  title: "A certificate expired after its reminders went to a closed mailbox",
  severity: "SEV 2",
  services: ["payment-callbacks", "checkout"],
  zone: "UTC",
  occurred: { daysAgo: 27 },
  openedDaysAfter: 1,
  ending: { stage: "published", daysAfter: 8, by: "tomas" },
  summary: told`
    For two hours and six minutes banks could not tell us that a payment had gone through.
    Customers paid and their orders stayed “waiting”. The practice meant to prevent this was alive
    on paper: two reminders were sent, to a mailbox that had been closed two years before.`,
  impact: told`
    Money moved, but we did not hear of it. Every order paid by bank transfer waited, and with it
    the mail to the customer and the parcel. Card payments were not affected.

    No payment was lost: the banks kept their callbacks and delivered them afterwards.`,
  figures: [
    ["2,961", "paid orders shown as waiting"],
    ["2 h 06 min", "without callbacks"],
    ["0", "payments lost"],
  ],
  surprised: told`
    The error rate on our dashboard was better than on any other morning. A handshake that breaks
    off never becomes a request, and what is no request cannot be an error.`,
  wentWell: told`
    The automatic issuer, built for the public sites, worked for this host at the first try. Nobody
    had to find the paper form.`,
  lucky: told`
    All three banks retry for a day. One of them changed that from an hour only this spring.`,
  events: [
    {
      at: "-30 09:00",
      kind: "message",
      text: "The issuer sends its first reminder: thirty days left. The address answers “mailbox unavailable”.",
      source: "issuer's mail log, received afterwards",
    },
    {
      at: "-9 09:00",
      kind: "message",
      text: "The second and last reminder meets the same answer.",
      source: "issuer's mail log, received afterwards",
      links: ["https://example.com/payments/incidents/issuer-mail-log"],
    },
    {
      at: "06:00:00",
      kind: "signal",
      milestone: "impact_started",
      text: "The certificate of callbacks.example.com passes the last second of its validity.",
      source: "certificate",
    },
    {
      at: "06:00:41",
      kind: "signal",
      text: "The first bank's gateway refuses to connect and puts the callback back in its queue.",
      source: "bank's gateway log, received afterwards",
      quotes: ["certificate has expired"],
    },
    {
      at: "06:01",
      until: "07:10",
      kind: "observation",
      text: "Callbacks fall from forty a minute to three. The dashboard draws the cliff; no alert is set on it.",
      source: "payments dashboard",
      links: ["https://example.com/payments/dashboards/callbacks"],
    },
    {
      at: "07:12",
      kind: "message",
      milestone: "detected",
      text: "A shop writes that its customers have paid and that their orders still say “waiting”.",
      source: "#support",
    },
    {
      at: "07:20",
      kind: "message",
      milestone: "responded",
      text: "On call finds the same with two more shops and opens an incident.",
      source: "#inc-callbacks",
    },
    {
      at: "07:31",
      about: true,
      kind: "observation",
      text: "The order queue is looked at first, being the part that changed last week. It is empty and well.",
      source: "#inc-callbacks",
    },
    {
      at: "07:44:10",
      kind: "observation",
      text: "A callback sent by hand from outside the network is refused. The refusal names the date.",
      source: "terminal, pasted into #inc-callbacks",
    },
    {
      at: "07:49",
      kind: "decision",
      text: "The new certificate will come from the automatic issuer of the public sites, not from the yearly order.",
      source: "#inc-callbacks",
    },
    {
      at: "08:06:00",
      kind: "action",
      milestone: "mitigated",
      text: "Both gateways serve the new certificate. The first callback arrives eleven seconds later.",
      source: "gateway log",
    },
    {
      at: "08:06",
      until: "09:25",
      kind: "observation",
      text: "The banks work off what they had kept. Orders leave “waiting” in the order in which they were paid.",
      source: "payments dashboard",
    },
    {
      at: "09:40:00",
      kind: "observation",
      milestone: "resolved",
      text: "The last of 2,961 orders has met its payment.",
      source: "reconciliation report",
    },
  ],
  whys: [
    {
      question: "Why did the banks' callbacks stop?",
      answer:
        "The certificate of the callback host was no longer valid, and a bank's gateway rightly refuses such a host.",
      seen: ["06:00:00", "07:44:10"],
      branches: [
        {
          question: "Why was it not renewed in time?",
          answer:
            "This one is renewed by hand, and the work begins when a reminder arrives. Two were sent; neither could be read.",
          seen: ["-30 09:00", "-9 09:00"],
          branches: [
            {
              question: "Why did the reminders go to a closed mailbox?",
              answer:
                "The address was typed in with the first order. When its team was merged into ours, services and dashboards were handed over; accounts with other companies were on nobody's list.",
              contributing: true,
              quote: "Hand-over list of the merger: 41 rows, none of them an account outside.",
            },
            {
              question: "Why does a renewal still hang on a mail?",
              answer:
                "The automatic issuer serves what stands behind the main load balancer. This host stands in front of it, because banks pin its address.",
              contributing: true,
              seen: ["07:49"],
            },
            {
              question: "Why did two returned mails alarm nobody?",
              answer:
                "We believe that the issuer drops what comes back. They have not answered yet.",
              assumption: true,
            },
          ],
        },
        {
          question: "Why did we learn of it from a shop, 72 minutes on?",
          answer:
            "Our alert asks what share of callbacks ends in an error. Of three a minute, none did.",
          seen: ["06:01", "07:12"],
          layer: "monitoring",
          branches: [
            {
              question: "Why is there no alert on too few callbacks?",
              answer:
                "Nights were thought too uneven for a lower bound. Last year's numbers say otherwise: never under twenty a minute.",
              link: "https://example.com/payments/notebooks/callbacks-by-minute",
              contributing: true,
              layer: "monitoring",
            },
          ],
        },
      ],
    },
  ],
  tower: {
    "self-review": ["does_not_apply", "Nobody changed anything; time passed."],
    linter: ["does_not_apply", "There was no code in it."],
    "code-review": ["does_not_apply", "There was no diff to read."],
    "unit-tests": ["does_not_apply", "A certificate is not part of any build."],
    "end-to-end-tests": [
      "let_through",
      "The nightly payment run talks to the banks' sandbox, which calls another host.",
    ],
    staging: [
      "not_there",
      "Staging's twin of this host is renewed by machine, so it could not age alongside.",
    ],
    canary: ["does_not_apply", "Expiry reaches all of a host at once."],
    monitoring: ["fired_unseen", "Two reminders, on time, to an address that no longer exists."],
    rollback: [
      "does_not_apply",
      "There is no earlier state to return to; only a new certificate helps.",
    ],
  },
  entry: "end-to-end-tests",
  cheapest: ["monitoring", "The reminders are sent already; they only need a team to arrive at."],
  actions: [
    {
      title: "An alert 30 days before any certificate in use expires, read from the wire",
      type: "detect",
      detail:
        "Connects to every host that answers in our name, also to those outside the load balancer.",
      owner: "payments",
      dueInDays: -1,
      priority: "high",
      layer: "monitoring",
      turns: [
        { by: "mei", daysAgo: 12, started: true },
        {
          by: "mei",
          daysAgo: 2,
          proof:
            "Lists 23 hosts, one of which we did not know. A test certificate with 29 days left paged within the hour.",
          url: "https://example.com/payments/alerts/certificate-age",
        },
      ],
    },
    {
      title: "The callback host's certificate is issued and renewed by machine",
      type: "prevent",
      owner: "platform-tooling",
      dueInDays: 18,
      answers: "Why does a renewal still hang on a mail?",
      turns: [{ by: "yusuf", daysAgo: 9, started: true }],
    },
    {
      title: "Page when fewer than 50 callbacks arrive in five minutes",
      type: "detect",
      owner: "tomas",
      dueInDays: -14,
      layer: "monitoring",
      answers: "Why is there no alert on too few callbacks?",
      turns: [
        {
          by: "tomas",
          daysAgo: 16,
          proof:
            "Held back the callbacks of one test bank for six minutes; the page came after five.",
          url: "https://example.com/payments/alerts/callback-floor",
        },
        { by: "mei", daysAgo: 15, verified: true },
      ],
    },
    {
      title: "The hand-over list for merged teams names accounts with other companies",
      type: "prevent",
      owner: "installer",
      dueInDays: 3,
      answers: "Why did the reminders go to a closed mailbox?",
    },
  ],
  lessons: expiredCertificateLessons,
};
