import { type Story, told } from "./story";

/** A draft, half told on the day after. */
export const oldAddress: Story = {
  team: "payments",
  openedBy: "mei",
  takingPart: ["hannah", "installer"],
  title: "Callbacks went to the old load balancer for a day after the move",
  services: ["payment-callbacks"],
  zone: "UTC",
  occurred: { daysAgo: 2 },
  openedDaysAfter: 1,
  ending: { stage: "draft" },
  summary: told`
    The callback host moved to a new load balancer. Two banks went on calling the old address,
    because the name's record could be kept for 24 hours and they kept it that long.`,
  impact:
    "Callbacks of two banks were answered by a page that says “moved”. How many: still being counted.",
  lucky: "The old load balancer had not been switched off yet. That was planned for noon.",
  events: [
    {
      at: "09:00",
      kind: "change",
      text: "The record of callbacks.example.com points to the new load balancer. Its time to live is 86,400 seconds, as it was.",
      source: "DNS change log",
      milestone: "impact_started",
    },
    {
      at: "09:20",
      kind: "observation",
      text: "Callbacks arrive at the new address. Nobody asks how many of them usually do.",
      source: "gateway log",
    },
    {
      at: "11:40",
      about: true,
      kind: "observation",
      milestone: "detected",
      text: "Before switching the old load balancer off, somebody looks at its traffic. There is some.",
      source: "#payments",
    },
    {
      at: "11:55",
      kind: "action",
      milestone: "mitigated",
      text: "The old load balancer passes callbacks on to the new one.",
      source: "configuration log",
    },
  ],
  whys: [
    {
      question: "Why did two banks call the old address?",
      answer: "They keep a name's address for as long as its record allows, and ours allows a day.",
      seen: ["09:00"],
      branches: [
        { question: "Why was the time to live not lowered before the move?", answer: "" },
        {
          question: "Why did only two of three banks do so?",
          answer: "Perhaps the third one asks anew for each call.",
          assumption: true,
        },
      ],
    },
  ],
  tower: {
    "self-review": [
      "let_through",
      "The new address was tried from two laptops, both asking for the first time.",
    ],
    "code-review": ["let_through", "The change was one line, and it was right."],
    monitoring: ["let_through", "Half the callbacks arrived, and half is above the alert's floor."],
  },
  actions: [
    {
      title: "The runbook for moves begins with lowering the time to live, a day ahead",
      type: "prevent",
      owner: "hannah",
    },
  ],
  lessons: [],
};
