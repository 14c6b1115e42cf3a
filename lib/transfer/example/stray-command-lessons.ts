import type { StoryLesson } from "./story";

export const strayCommandLessons: StoryLesson[] = [
  {
    text: "Tests that never start the app stay green when the app cannot start. Open the built page once before it ships and look for one heading. It takes four seconds, and no layer before production did it.",
    tags: ["testing", "start-up", "deploys"],
    stances: [
      {
        team: "search",
        by: "noor",
        daysAgo: 7,
        applies:
          "Our admin tool has 600 unit tests and nothing that opens it. A start-up test is in our next sprint.",
        promise: {
          title: "The built admin tool is opened once in the pipeline and has to show its menu",
          dueInDays: 10,
        },
      },
      {
        team: "platform-tooling",
        by: "yusuf",
        daysAgo: 6,
        covered:
          "Each of our images is started once in the pipeline and must answer its health check.",
        evidence: "https://example.com/tooling/pipelines/start-each-image",
      },
    ],
  },
  {
    text: "Exempt a change from review for what it cannot break, never for how small it looks. Our label “rename only” said nothing about what was in the diff.",
    tags: ["code-review"],
    stances: [
      {
        team: "platform-tooling",
        by: "hannah",
        daysAgo: 5,
        applies:
          "We let comment-only changes pass unread, and nothing checks that they are. We are looking at a tool that compares the compiled result.",
      },
      {
        team: "payments",
        by: "mei",
        daysAgo: 6,
        covered:
          "Nothing merges unread here: the branch rule has had no exemption since the audit.",
      },
    ],
  },
];
