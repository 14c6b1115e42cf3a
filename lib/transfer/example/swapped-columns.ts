import { type Story, told } from "./story";

export const swappedColumns: Story = {
  team: "search",
  openedBy: "noor",
  takingPart: ["priya"],
  title: "Price and weight changed places in a supplier's file",
  severity: "SEV 2",
  services: ["catalogue", "price-import"],
  zone: "Asia/Kolkata",
  occurred: { daysAgo: 61 },
  openedDaysAfter: 1,
  ending: { stage: "published", daysAfter: 7, by: "noor" },
  summary: told`
    A supplier's weekly list arrived with two columns the other way round. For an hour and 47
    minutes 3,912 products were sold at their weight in kilograms: a drill for 2.40, an anvil at
    almost its price. The file was valid in every line.`,
  impact: told`
    311 orders were placed at a price that nobody had meant. All of them were honoured. The
    supplier's products were off the site for a further hour and a half.`,
  figures: [
    ["3,912", "products at a wrong price"],
    ["311", "orders honoured"],
    ["₹ 840,000", "difference, carried by us"],
  ],
  surprised: told`
    The sales team had the wrong prices on a large screen all morning, as the best hour of the
    quarter. Good news is not looked into.`,
  wentWell: told`
    Hiding one supplier is one row in the console. It was done three minutes after the decision,
    and other suppliers never noticed.`,
  lucky: told`
    Weights look like prices, small ones. Had the third column moved instead, quantities would
    have become prices and a pallet of bricks would have cost one rupee.`,
  events: [
    {
      at: "05:30",
      about: true,
      kind: "message",
      text: "The supplier uploads this week's list. It comes from a new program of theirs, and two columns have changed places.",
      source: "upload log",
      quotes: ["sku;title;weight;price;stock"],
    },
    {
      at: "06:00:05",
      kind: "change",
      text: "The import starts and reads column three as the price, as it has for six years.",
      source: "import log",
    },
    {
      at: "06:04:30",
      kind: "signal",
      text: "The import ends: 3,912 rows taken, none refused.",
      source: "import log",
    },
    {
      at: "06:05:00",
      kind: "change",
      milestone: "impact_started",
      text: "The new prices are in the index and on every product page.",
      source: "index log",
    },
    {
      at: "06:20",
      kind: "signal",
      text: "The weekly mail “prices that moved by more than half” goes out. It lists 3,911 products; most weeks it lists a dozen.",
      source: "report mail",
      links: ["https://example.com/catalogue/reports/price-moves"],
    },
    {
      at: "07:00",
      until: "07:45",
      kind: "observation",
      text: "Orders for this supplier run at fourteen times their usual rate.",
      source: "sales dashboard",
    },
    {
      at: "07:38",
      kind: "message",
      milestone: "detected",
      text: "A customer asks in the chat whether the drill for 2.40 comes with a battery.",
      source: "customer chat",
    },
    {
      at: "07:44",
      kind: "message",
      milestone: "responded",
      text: "Support brings it to the catalogue's channel, with a picture.",
      source: "#catalogue",
    },
    {
      at: "07:46",
      kind: "observation",
      text: "Somebody holds the product's data sheet beside its page. The price is the weight.",
      source: "#inc-prices",
    },
    {
      at: "07:49",
      kind: "decision",
      text: "Hide all of this supplier's products first; set the prices right afterwards.",
      source: "#inc-prices",
    },
    {
      at: "07:52:00",
      kind: "action",
      milestone: "mitigated",
      text: "The supplier is hidden. No further order can be placed.",
      source: "console log",
    },
    {
      at: "08:40",
      kind: "action",
      text: "Last week's file is imported again.",
      source: "import log",
    },
    {
      at: "09:15",
      kind: "observation",
      milestone: "resolved",
      text: "Two hundred prices have been compared by hand with last week's invoice. The products return.",
      source: "#inc-prices",
    },
    {
      at: "+1 11:00",
      kind: "decision",
      text: "The 311 orders are delivered as bought.",
      source: "sales meeting",
    },
  ],
  whys: [
    {
      question: "Why were products sold at their weight?",
      answer: "The import reads by position, and on that day the third position held the weight.",
      seen: ["05:30", "06:00:05"],
      branches: [
        {
          question: "Why does it read by position when there is a header?",
          answer:
            "In the first year half of the suppliers sent none. The four that still do not could be asked.",
          link: "https://example.com/catalogue/decisions/import-format",
          contributing: true,
        },
        {
          question: "Why did 3,911 halved prices pass as an ordinary week?",
          answer:
            "Each row is checked by itself, for being a number above zero. What the file does as a whole is looked at afterwards, in a mail.",
          seen: ["06:04:30", "06:20"],
          branches: [
            {
              question: "Why is it a mail, and not a stop?",
              answer:
                "It was made for the purchasing team's own interest. That it is the only place where such a morning shows was understood on such a morning.",
              contributing: true,
              layer: "monitoring",
            },
            {
              question: "Why does a file reach every page at once?",
              answer:
                "Code goes to staging and then out in steps. Data has a way of its own, built for speed, with neither.",
              seen: ["06:05:00"],
              contributing: true,
              layer: "canary",
            },
          ],
        },
        {
          question: "Why did we hear of it from a customer?",
          answer:
            "The dashboards watch for too few orders. Fourteen times as many is a colour that none of them has.",
          seen: ["07:00", "07:38"],
          layer: "monitoring",
        },
        {
          question: "Why did the supplier's columns change places?",
          answer:
            "They moved to another program. We take it that its export follows the screen's column order; they are finding out.",
          assumption: true,
        },
      ],
    },
  ],
  tower: {
    "self-review": ["does_not_apply", "Nothing was changed on our side."],
    linter: ["does_not_apply", "It reads programs, and this was a list."],
    "code-review": ["does_not_apply", "A supplier's file has no reviewer."],
    "unit-tests": [
      "let_through",
      "The importer is tested with one well-behaved file, since its first year.",
    ],
    "end-to-end-tests": [
      "let_through",
      "They buy a product of a test supplier, whose price never moves.",
    ],
    staging: ["bypassed", "Data goes straight to production; only code passes through here."],
    canary: ["not_there", "An import replaces all prices in one step."],
    monitoring: [
      "fired_unseen",
      "The mail at 06:20 named all but one of the products. It was opened at nine.",
      15,
    ],
    rollback: [
      "held",
      "Hidden three minutes after the decision; last week's file was at hand.",
      107,
    ],
  },
  actions: [
    {
      title: "Columns are read by their names, and a file with unknown names is refused",
      type: "prevent",
      owner: "search",
      dueInDays: -38,
      priority: "high",
      answers: "Why does it read by position when there is a header?",
      turns: [
        {
          by: "noor",
          daysAgo: 41,
          proof:
            "The file of that morning imports with right prices; one with a made-up column is sent back with a sentence.",
          url: "https://example.com/catalogue/runs/import-803",
        },
        { by: "priya", daysAgo: 39, verified: true },
        {
          by: "noor",
          daysAgo: 9,
          effect: "held",
          note: "Another supplier moved two columns. All 3,400 prices arrived where they belong.",
        },
      ],
    },
    {
      title: "An import stops when more than a tenth of its prices move by half",
      type: "detect",
      owner: "noor",
      dueInDays: 4,
      priority: "high",
      layer: "canary",
      answers: "Why does a file reach every page at once?",
      turns: [{ by: "noor", daysAgo: 12, started: true }],
    },
    {
      title: "Somebody approves every supplier's file by hand",
      type: "prevent",
      owner: "priya",
      priority: "low",
      turns: [
        {
          by: "priya",
          daysAgo: 50,
          acceptedRisk:
            "Ninety files a week would be approved unread within a month. The stop on large moves asks a person only when there is something to look at.",
        },
      ],
    },
  ],
  lessons: [
    {
      text: "A file can be right in every row and wrong as a whole. Read columns by their names, and stop when too much changes at once.",
      tags: ["imports", "validation"],
      stances: [
        {
          team: "payments",
          by: "mei",
          daysAgo: 52,
          covered:
            "Bank files carry a control sum, and a day whose total moves by a fifth waits for two people.",
        },
        {
          team: "platform-tooling",
          by: "hannah",
          daysAgo: 51,
          notForUs: "We take no files from outside; what we read, we wrote.",
        },
      ],
    },
    {
      text: "What always arrives is read when there is time; what stops the work is read at once. If a report is your only sign of trouble, make it a stop.",
      tags: ["alerting", "imports"],
      stances: [
        {
          team: "web-platform",
          by: "jonas",
          daysAgo: 50,
          applies:
            "Our weekly mail on broken links has 40 readers and no reader. It will fail the build above a hundred.",
        },
      ],
    },
  ],
};
