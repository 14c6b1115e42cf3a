import { type Story, told } from "./story";

/** In review: waits for its review meeting with everything but one proof of an answer. */
export const flagDefault: Story = {
  team: "web-platform",
  openedBy: "jonas",
  takingPart: ["amara", "tomas", "installer"],
  title: "A flag's default switched guest checkout off while the flag service restarted",
  severity: "SEV 3",
  services: ["checkout", "flags"],
  zone: "Europe/Berlin",
  occurred: { daysAgo: 4 },
  openedDaysAfter: 0,
  ending: { stage: "in_review" },
  summary: told`
    The flag service was restarted, and for ninety seconds each shop server fell back to the default
    written in its code. For guest checkout that default was “off”, three years after the feature
    had become how most people buy. Servers kept what they had read for half an hour.`,
  impact: told`
    Whoever had no account was asked to make one. Most left. People who were signed in bought as
    always.`,
  figures: [
    ["29 min", "without guest checkout"],
    ["1,870", "carts left at the sign-in page"],
  ],
  surprised: told`
    The flag had not been touched since its launch. Everybody on the call took guest checkout for a
    feature, and none for a flag.`,
  wentWell: told`
    Support had a sentence for customers four minutes after the incident was opened, and it was
    true.`,
  lucky:
    "The restart had been moved from the evening before, when three times as many people shop.",
  events: [
    {
      at: "11:15:00",
      kind: "change",
      text: "The flag service restarts for an update of its base image. It is away for ninety seconds.",
      source: "deploy log",
    },
    {
      at: "11:15:20",
      kind: "signal",
      milestone: "impact_started",
      text: "Shop servers that ask in those seconds take the default from their code: guest checkout off. They keep it for thirty minutes.",
      source: "shop server log",
      quotes: ["flags unreachable, using defaults (ttl 1800)"],
    },
    {
      at: "11:16:30",
      kind: "observation",
      text: "The flag service is back and answers everybody who asks. Few ask.",
      source: "flag service log",
    },
    {
      at: "11:27",
      kind: "signal",
      milestone: "detected",
      text: "The chart of finished orders is 40 in a hundred under last week's. The alert pages on call.",
      source: "monitoring",
      links: ["https://example.com/shop/dashboards/orders"],
    },
    {
      at: "11:30",
      kind: "message",
      milestone: "responded",
      text: "On call opens an incident and asks Payments first, whose part is well.",
      source: "#inc-checkout",
    },
    {
      at: "11:36",
      about: true,
      kind: "observation",
      text: "A tester without an account is asked to sign in. A tester with one sees nothing unusual.",
      source: "incident call",
    },
    {
      at: "11:41",
      kind: "decision",
      text: "Restart the shop servers one by one, so that they ask again.",
      source: "#inc-checkout",
    },
    {
      at: "11:44:10",
      kind: "action",
      milestone: "mitigated",
      text: "The last shop server is up with guest checkout on.",
      source: "deploy log",
    },
    {
      at: "12:05",
      kind: "observation",
      milestone: "resolved",
      text: "Orders are back where they were last week at this hour.",
      source: "orders dashboard",
    },
  ],
  whys: [
    {
      question: "Why were guests asked to sign in?",
      answer:
        "The shop servers held “off” for guest checkout, which is what their code says when nobody answers.",
      seen: ["11:15:20"],
      branches: [
        {
          question: "Why does the code still say “off”?",
          answer:
            "It was right on the day of the launch. Turning a flag on for everybody does not change its default, and nothing asks for that afterwards.",
          contributing: true,
          layer: "code-review",
        },
        {
          question: "Why did ninety seconds become half an hour?",
          answer:
            "What was read is kept for thirty minutes, whether the service said it or the code did.",
          seen: ["11:16:30"],
          contributing: true,
        },
        {
          question: "Why had no test met an absent flag service?",
          answer:
            "The tests bring a flag service that is always there and says “on” to everything.",
          seen: ["11:15:20"],
          contributing: true,
          layer: "end-to-end-tests",
        },
        {
          question: "Why did earlier restarts do no harm?",
          answer:
            "We think that they were at night, when a server seldom asks within the ninety seconds.",
          assumption: true,
        },
      ],
    },
  ],
  tower: {
    "self-review": ["does_not_apply", "The line was three years old."],
    linter: ["not_there", "Nothing knows which flags are on for everybody and off by default."],
    "code-review": ["let_through", "At the launch “off” was the careful choice."],
    "unit-tests": ["let_through", "They set each flag themselves."],
    "end-to-end-tests": ["let_through", "Their flag service never goes away."],
    staging: ["let_through", "The restart was tried there at an hour without a single guest."],
    canary: [
      "let_through",
      "One flag server restarted first. Those that it serves are no particular shop servers.",
    ],
    monitoring: ["held", "Orders under last week's, paged after twelve minutes.", 12],
    rollback: [
      "not_there",
      "Going back a version of the flag service would have been one more restart.",
    ],
  },
  cheapest: ["linter", "The list of flags and the code that names them are in one repository."],
  actions: [
    {
      title:
        "A flag that is on for everybody for a month asks its owner to make that the default, or to go",
      type: "prevent",
      owner: "platform-tooling",
      dueInDays: 21,
      layer: "linter",
      answers: "Why does the code still say “off”?",
    },
    {
      title: "Defaults taken in an emergency are kept for ten seconds, not thirty minutes",
      type: "respond",
      owner: "jonas",
      dueInDays: 8,
      priority: "high",
      answers: "Why did ninety seconds become half an hour?",
      turns: [{ by: "jonas", daysAgo: 1, started: true }],
    },
    {
      title: "Checkout is tested once a day with the flag service away",
      type: "detect",
      owner: "installer",
      dueInDays: 16,
      layer: "end-to-end-tests",
      answers: "Why had no test met an absent flag service?",
    },
  ],
  lessons: [
    {
      text: "A flag's default is what your product does on its worst day. When a flag has been on for everybody for a month, make “on” its default or take the flag out.",
      tags: ["feature-flags", "defaults"],
    },
  ],
};
