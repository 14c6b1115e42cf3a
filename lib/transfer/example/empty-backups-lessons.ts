import type { StoryLesson } from "./story";

export const emptyBackupsLessons: StoryLesson[] = [
  {
    text: "Only what you have restored is a backup. Let the drill take the newest archive: a prepared one tests the drill.",
    tags: ["backups", "drills"],
    stances: [
      {
        team: "payments",
        by: "tomas",
        daysAgo: 68,
        covered:
          "The ledger is restored each week into the reconciliation database, and the day's sums have to match.",
        evidence: "https://example.com/payments/reconciliation/weekly-restore",
      },
      {
        team: "search",
        by: "priya",
        daysAgo: 67,
        notForUs:
          "The index is built from the catalogue within three hours; we keep no backup of it.",
      },
      {
        team: "web-platform",
        by: "amara",
        daysAgo: 68,
        applies:
          "Uploaded pictures are copied nightly and nobody has ever copied them back. First drill next month.",
        promise: {
          title: "A first drill: last night's pictures are copied back and looked at",
          dueInDays: -38,
          turns: [
            {
              by: "jonas",
              daysAgo: 39,
              proof:
                "200 pictures came back in eleven minutes. Two lacked their thumbnails, which are made again on demand.",
              url: "https://example.com/storefront/drills/pictures-1",
            },
            { by: "amara", daysAgo: 38, verified: true },
          ],
        },
      },
    ],
  },
  {
    text: "Ask of a job what it left behind, and not only how it ended. Size, age and row count of the result would each have told in the first night.",
    tags: ["monitoring", "jobs"],
    stances: [
      {
        team: "search",
        by: "noor",
        daysAgo: 67,
        applies: "The nightly index build reports success and no count. It gets one.",
      },
    ],
  },
];
