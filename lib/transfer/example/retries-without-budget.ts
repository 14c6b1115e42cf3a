import { type Story, told } from "./story";

export const retriesWithoutBudget: Story = {
  team: "search",
  openedBy: "priya",
  takingPart: ["noor", "jonas"],
  title: "Retries kept search down for 47 minutes after the index had recovered",
  severity: "SEV 3",
  services: ["search-api", "suggest", "index"],
  zone: "Asia/Kolkata",
  occurred: { daysAgo: 41 },
  openedDaysAfter: 0,
  ending: { stage: "published", daysAfter: 7, by: "priya" },
  summary: told`
    One index node was slow for four and a half minutes. Search was unusable for fifty-two. Three
    layers each tried a slow query three times, so a single keystroke could become twenty-seven,
    and the node that had long recovered was kept busy answering people who had gone.`,
  impact: told`
    The search page loaded for about one visitor in five; suggestions did not appear at all.
    Categories and product pages worked, and many people found their way through them.`,
  figures: [
    ["52 min", "with search mostly unusable"],
    ["four in five", "searches without an answer"],
    ["27", "queries from one keystroke, at most"],
  ],
  surprised: told`
    Adding nodes made it worse. Each new node answered the first of three tries a little earlier,
    and so made room for more second and third ones.`,
  wentWell: told`
    A colleague from another team joined unasked and drew the one chart that mattered: queries per
    page view.`,
  lucky: told`
    Retries in search-api are a setting and not code. In suggest they are compiled in, and a
    release of it takes an hour.`,
  events: [
    {
      at: "11:18:30",
      kind: "change",
      milestone: "impact_started",
      text: "Node 6 of the index starts to merge a large segment. Its answers go from 40 ms to two seconds.",
      source: "index metrics",
    },
    {
      at: "11:20:10",
      kind: "signal",
      text: "suggest reaches its limit of 800 ms and tries again. So do search-api and the browser, each on its own.",
      source: "traces",
      links: ["https://example.com/search/traces/9c41"],
    },
    {
      at: "11:22:40",
      kind: "signal",
      milestone: "detected",
      text: "The alert “95 in 100 searches under three seconds” pages the search engineer on call.",
      source: "monitoring",
    },
    {
      at: "11:23:05",
      kind: "observation",
      text: "The merge ends. Node 6 could answer in 40 ms again, and is asked nineteen times as much as usual.",
      source: "index metrics",
    },
    {
      at: "11:26",
      kind: "message",
      milestone: "responded",
      text: "On call opens an incident: the index looks idle on disk and drowned on the network.",
      source: "#inc-search",
    },
    {
      at: "11:31",
      kind: "action",
      text: "Two nodes are added. Load spreads out, and within minutes the number of queries has grown to fill them.",
      source: "deploy log",
    },
    {
      at: "11:45",
      about: true,
      kind: "observation",
      text: "A chart of queries per page view is posted. It stands at 21; in an ordinary week it stands at 1.1.",
      source: "#inc-search",
      quotes: ["Nobody types this fast. I think we are talking to ourselves."],
    },
    {
      at: "11:52",
      kind: "decision",
      text: "Retries go off in search-api. Some searches will end in an error, and that is the lesser harm.",
      source: "#inc-search",
    },
    {
      at: "11:58:20",
      kind: "action",
      text: "search-api runs without retries. Queries to the index fall by two thirds in one minute.",
      source: "configuration log",
    },
    {
      at: "12:06",
      kind: "action",
      text: "The browser's own second and third try is switched off by a flag.",
      source: "flag log",
    },
    {
      at: "12:10:30",
      kind: "signal",
      milestone: "mitigated",
      text: "95 in 100 searches are under 300 ms again.",
      source: "monitoring",
    },
    {
      at: "12:40",
      kind: "decision",
      milestone: "resolved",
      text: "The two extra nodes go. Retries stay off until there is a budget for them.",
      source: "#inc-search",
    },
  ],
  whys: [
    {
      question: "Why could people not search for 52 minutes?",
      answer:
        "The index was busy with questions that nobody waited for any more: second tries of third tries.",
      seen: ["11:23:05", "11:45"],
      branches: [
        {
          question: "Why was a merge of four and a half minutes enough to begin it?",
          answer:
            "It made one node slower than 800 ms, and 800 ms is where all three layers start to ask again.",
          seen: ["11:18:30", "11:20:10"],
          branches: [
            {
              question: "Why does a merge run at the busiest hour?",
              answer:
                "It begins when a segment is full, whenever that is. We think that it can be kept to the night and have not tried.",
              assumption: true,
            },
          ],
        },
        {
          question: "Why did one keystroke become up to 27 queries?",
          answer:
            "Browser, search-api and suggest each try three times, and none of them knows what the others do.",
          seen: ["11:20:10"],
          branches: [
            {
              question: "Why did nobody see three times three times three?",
              answer:
                "The three limits were read in three repositories over two years. Each reader saw a sensible three.",
              link: "https://example.com/search/reviews/retry-limits",
              contributing: true,
              layer: "code-review",
            },
            {
              question: "Why has the client library no limit on its share of retries?",
              answer:
                "It grew out of an example for a single caller. A budget was on its list under “later”, and every service took the library as it was.",
              contributing: true,
            },
          ],
        },
        {
          question: "Why did more nodes not help?",
          answer:
            "Capacity was never short. Demand was made by the answers' being late, and it grew with whatever could serve it.",
          seen: ["11:31"],
        },
        {
          question: "Why had load tests not shown this?",
          answer:
            "They slow every node down a little. One node that is very slow among healthy ones was never tried.",
          contributing: true,
          layer: "staging",
        },
      ],
    },
  ],
  tower: {
    "self-review": ["let_through", "Three authors, two years apart, each with a reasonable limit."],
    linter: ["does_not_apply", "A product across repositories is nothing that a linter can see."],
    "code-review": ["let_through", "Every diff showed one of the three factors."],
    "unit-tests": [
      "let_through",
      "They prove that each client does try again; none counts the tries in total.",
    ],
    "end-to-end-tests": ["let_through", "They search a small index that is always fast."],
    staging: ["let_through", "Weekly load test, with all nodes equally slow."],
    canary: ["does_not_apply", "No release was on its way that morning."],
    monitoring: ["held", "Paged four minutes in, by the time people waited and not by errors.", 4],
    rollback: [
      "not_there",
      "There was no switch for retries as a whole; three were found one after the other.",
    ],
  },
  actions: [
    {
      title: "A retry budget in the client library: one retry for ten requests, then none",
      type: "prevent",
      owner: "search",
      dueInDays: -20,
      priority: "high",
      answers: "Why has the client library no limit on its share of retries?",
      turns: [
        {
          by: "priya",
          daysAgo: 24,
          proof:
            "With node 6 held at two seconds in the load test, queries rise by a tenth and fall back when it recovers.",
          url: "https://example.com/search/runs/load-214",
        },
        { by: "jonas", daysAgo: 22, verified: true },
        {
          by: "priya",
          daysAgo: 5,
          effect: "never_tested",
          note: "No node has been slow since. The load test is all that we have.",
        },
      ],
    },
    {
      title: "A load test in which one node is fifty times slower than the rest",
      type: "learn",
      owner: "noor",
      dueInDays: 9,
      layer: "staging",
      answers: "Why had load tests not shown this?",
      turns: [{ by: "noor", daysAgo: 11, started: true }],
    },
    {
      title: "The shop says that search is away, and offers the categories instead",
      owner: "web-platform",
      dueInDays: 14,
      type: "respond",
    },
    {
      title: "One switch that turns retries off everywhere",
      type: "respond",
      owner: "platform-tooling",
      dueInDays: -12,
      layer: "rollback",
      turns: [
        {
          by: "hannah",
          daysAgo: 13,
          proof:
            "Switched in rehearsal: the last retry was seen 20 seconds later. The runbook names it in its first line.",
          url: "https://example.com/tooling/runbooks/retries-off",
        },
      ],
    },
  ],
  lessons: [
    {
      text: "Retries multiply across layers, so count them from the first click to the last disk. Three layers with three tries each are twenty-seven requests, and they arrive when you can least serve them. Give them one shared budget.",
      tags: ["retries", "capacity"],
      stances: [
        {
          team: "payments",
          by: "tomas",
          daysAgo: 30,
          covered:
            "A payment is tried once; the next try is the customer's. Only the callback worker repeats, with growing pauses and a limit for the day.",
        },
        {
          team: "web-platform",
          by: "jonas",
          daysAgo: 31,
          applies:
            "The browser's third try goes, and the second waits for a sign that the first was lost.",
        },
        {
          team: "platform-tooling",
          by: "hannah",
          daysAgo: 29,
          applies:
            "Our artifact proxy and the build client both repeat. The proxy will stop doing so.",
        },
      ],
    },
    {
      text: "When more capacity makes it worse, look for demand that you make yourselves. One chart of requests per visitor answers the question in a minute.",
      tags: ["capacity", "incident-response"],
      stances: [
        {
          team: "platform-tooling",
          by: "yusuf",
          daysAgo: 28,
          notForUs: "Builds come from people and hooks; we have no visitors to divide by.",
        },
      ],
    },
  ],
};
