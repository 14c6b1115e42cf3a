import type { StoryLesson } from "./story";

export const expiredCertificateLessons: StoryLesson[] = [
  {
    text: "Watch a certificate's last day on the wire, from the day on which it is issued. A reminder lives only as long as the mailbox it goes to, and nothing tells you when that closes.",
    tags: ["certificates", "monitoring"],
    stances: [
      {
        team: "web-platform",
        by: "amara",
        daysAgo: 17,
        covered:
          "Our two public hosts renew themselves, and an alert fires at 21 days. We tried it with an old certificate in spring.",
      },
      {
        team: "platform-tooling",
        by: "yusuf",
        daysAgo: 18,
        applies:
          "The internal package mirror has one that is renewed by hand. It goes to the issuer this month.",
      },
      {
        team: "search",
        by: "priya",
        daysAgo: 16,
        notForUs: "We serve nothing outside the load balancer and hold no certificate of our own.",
      },
    ],
  },
  {
    text: "Give silence an alert of its own. When calls stop arriving there is nothing left to fail, and an error rate has never looked better.",
    tags: ["alerting", "monitoring"],
    stances: [
      {
        team: "search",
        by: "priya",
        daysAgo: 16,
        applies:
          "Suppliers' files can stay away without a sound. An alert on “no file by seven” is coming.",
      },
    ],
  },
];
