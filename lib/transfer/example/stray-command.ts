import { type Story, told } from "./story";
import { strayCommandLessons } from "./stray-command-lessons";

export const strayCommand: Story = {
  team: "web-platform",
  openedBy: "amara",
  takingPart: ["jonas", "hannah", "installer"],
  title: "A stray command typed into the editor blanked the storefront",
  severity: "SEV 1",
  services: ["storefront"],
  zone: "Europe/Berlin",
  occurred: { daysAgo: 13 },
  openedDaysAfter: 1,
  ending: { stage: "published", daysAfter: 4, by: "amara" },
  summary: told`
    For 41 minutes the storefront was a white page for everybody. Two characters of an editor
    command had ended up in the file that starts the app, and they travelled through six layers to
    every visitor, because none of those layers ever opens the page.`,
  impact: told`
    Every visitor on every device got an empty page with status 200. Nobody could browse, sign in
    or pay. Orders through the phone line and the partner API went on as usual.

    Search engines crawled the white page 112 times; the snippets were back to normal after two
    days.`,
  figures: [
    ["41 min", "with an empty storefront"],
    ["about 26,000", "visits that saw nothing"],
    ["34", "reports to support"],
  ],
  surprised: told`
    The error reporter stayed silent. It is loaded by the app that it watches, so an app that never
    starts reports nothing at all. On the dashboard the worst hour of the year is its quietest.`,
  wentWell: told`
    On call chose to go back first and to understand later. The rollback was one click, had been
    rehearsed the month before, and took six minutes from decision to page.`,
  lucky: told`
    It was early afternoon and everybody who knows the deploy tool was at a desk. Nothing else had
    gone out that day, so there was only one build to suspect.`,
  events: [
    {
      at: "13:38",
      about: true,
      kind: "change",
      text: told`
        At the end of a long rename the editor's save command lands in the text instead of on the
        command line. The mount id “app” now reads “app:w”.`,
      source: "as told in the review",
      links: ["https://example.com/storefront/commit/5f2c1e"],
      quotes: ['-  mount("app")\n+  mount("app:w")'],
    },
    {
      at: "13:47",
      kind: "action",
      text: "The diff is read through once and pushed: 62 changed lines, 61 of them the rename.",
      source: "commit 5f2c1e",
    },
    {
      at: "13:49:30",
      kind: "signal",
      text: "Build 8841 is green. It compiles, and 1,204 unit tests pass.",
      source: "build log",
      links: ["https://example.com/storefront/builds/8841"],
    },
    {
      at: "13:52",
      kind: "decision",
      text: "The change is labelled “rename only” and merges without a second reader, as the rules allow.",
      source: "merge queue",
    },
    {
      at: "13:53",
      until: "14:01",
      kind: "observation",
      text: "Build 8841 sits on staging. Its home page is white for eight minutes and nobody has a reason to open it.",
      source: "staging access log",
    },
    {
      at: "14:02:10",
      kind: "change",
      milestone: "impact_started",
      text: "Deploy 8841 reaches production.",
      source: "deploy log",
    },
    {
      at: "14:13:25",
      kind: "signal",
      milestone: "detected",
      text: "The synthetic check “home page renders” fails for the second time and pages the engineer on call.",
      source: "monitoring",
    },
    {
      at: "14:15:05",
      kind: "message",
      milestone: "responded",
      text: "On call opens the site on a phone, sees white, and opens an incident.",
      source: "#inc-storefront",
    },
    {
      at: "14:19:40",
      kind: "message",
      text: "Support counts 34 reports by now. They come from every browser and every country.",
      source: "#inc-storefront",
      quotes: ["It is not them, it is us: I see it on my own phone too."],
    },
    {
      at: "14:23:50",
      kind: "observation",
      text: "The browser's console holds one line: no element with the id “app:w”. The deploy list shows 8841 as the only change of the day.",
      source: "#inc-storefront",
    },
    {
      at: "14:26:15",
      kind: "decision",
      text: "Back to 8840 now; the diff can be read afterwards.",
      source: "#inc-storefront",
    },
    {
      at: "14:32:02",
      kind: "action",
      milestone: "mitigated",
      text: "Rollback to 8840 completes. Whoever arrives from now on gets a page.",
      source: "deploy log",
    },
    {
      at: "14:36",
      about: true,
      kind: "observation",
      text: "White pages are still reported from the south: the edge kept the empty one and serves it on.",
      source: "#inc-storefront",
    },
    {
      at: "14:43:20",
      kind: "action",
      milestone: "resolved",
      text: "The edge cache is emptied. The synthetic check is green from all six places.",
      source: "edge console",
    },
  ],
  whys: [
    {
      question: "Why did visitors get an empty page?",
      answer:
        "The app looked for a mount point called “app:w”. No page has one, so it stopped before it drew anything.",
      seen: ["14:23:50"],
      branches: [
        {
          question: "Why could two stray characters travel from an editor to every visitor?",
          answer:
            "Every check on the way reads the code, or runs a piece of it. Not one of them opens the app and looks.",
          seen: ["13:49:30", "14:02:10"],
          branches: [
            {
              question: "Why did 1,204 unit tests pass?",
              answer:
                "Each of them mounts one component into an element of its own. The file that starts the app is imported by none.",
              seen: ["13:49:30"],
              layer: "unit-tests",
              branches: [
                {
                  question: "Why does no other test run that file?",
                  answer:
                    "The list of flows that need a test begins with “a visitor is on the home page”. Getting there was never on it.",
                  link: "https://example.com/storefront/docs/tested-flows",
                  contributing: true,
                  layer: "end-to-end-tests",
                },
              ],
            },
            {
              question: "Why did the change meet no second pair of eyes?",
              answer:
                "Renames were exempted in the year of the great module move, when there were forty a day. The label is taken at its word, and the exemption stayed.",
              seen: ["13:52"],
              contributing: true,
              layer: "code-review",
            },
            {
              question: "Why did staging keep it to itself?",
              answer:
                "Staging has no visitors, and none of production's checks runs there. A page can be white on it for days.",
              seen: ["13:53"],
              contributing: true,
              layer: "staging",
            },
          ],
        },
        {
          question: "Why were eleven minutes quiet?",
          answer:
            "The check runs every five minutes and waits for a second failure before it pages, so eleven minutes is what it was built for.",
          seen: ["14:13:25"],
          layer: "monitoring",
        },
        {
          question: "Why did white pages outlast the rollback?",
          answer:
            "The edge keeps whatever answers with status 200, and an empty page does. The rollback does not empty the edge.",
          seen: ["14:36"],
          contributing: true,
          layer: "rollback",
        },
      ],
    },
  ],
  tower: {
    "self-review": ["let_through", "Read once; among 61 renamed lines “:w” is one more."],
    linter: ["not_there", "Gone since the move to a new bundler."],
    "code-review": ["bypassed", "Labelled as a rename, which may merge unread."],
    "unit-tests": ["let_through", "All green: no test imports the file that starts the app."],
    "end-to-end-tests": ["not_there", "Planned twice, and both times behind a feature."],
    staging: ["let_through", "White for eight minutes, with nobody and nothing watching."],
    canary: ["does_not_apply", "Static files reach the whole edge in one step."],
    monitoring: ["held", "Paged after 11 minutes, on the second failed check.", 11],
    rollback: ["held", "19 minutes after the page, six of them the rollback itself.", 30],
  },
  cheapest: ["end-to-end-tests", "Opening the home page once, in the build, takes four seconds."],
  actions: [
    {
      title: "Smoke test: the built app mounts and its home page has a heading",
      type: "prevent",
      owner: "web-platform",
      dueInDays: -4,
      priority: "high",
      layer: "end-to-end-tests",
      answers: "Why does no other test run that file?",
      turns: [
        {
          by: "jonas",
          daysAgo: 7,
          proof:
            "Run 5521 starts build 8841 and stops it with “no heading found”; 8842 passes in four seconds.",
          url: "https://example.com/storefront/runs/5521",
        },
        { by: "hannah", daysAgo: 6, verified: true },
      ],
    },
    {
      title: "Staging gets the check “home page renders”, with an alert of its own",
      type: "detect",
      dueInDays: 5,
      layer: "staging",
      answers: "Why did staging keep it to itself?",
      turns: [
        { by: "installer", daysAgo: 8, givenTo: "platform-tooling" },
        { by: "hannah", daysAgo: 6, accepted: true },
        { by: "hannah", daysAgo: 3, started: true },
      ],
    },
    {
      title: "Lint rule: an id that the app mounts on must exist in index.html",
      type: "prevent",
      detail: "Brings the linter back for this folder first; the rest of the front end can follow.",
      owner: "installer",
      dueInDays: -2,
      layer: "linter",
    },
  ],
  lessons: strayCommandLessons,
};
