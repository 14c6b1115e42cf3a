import type { Story } from "./story";

/** A draft as an import leaves it: a title, three times, and what found no place. */
export const slowEvening: Story = {
  team: "web-platform",
  openedBy: "installer",
  title: "Product pages slow in the evening",
  zone: "Europe/Berlin",
  occurred: { daysAgo: 1 },
  openedDaysAfter: 1,
  ending: { stage: "draft" },
  leftovers: [
    "## Notes from the call",
    "",
    "- pictures? somebody said the resizer was at 100 % cpu, screenshot is in the channel",
    "- the sale mail went out at seven (marketing calendar), so some of it is plain traffic",
    "- did the cache restart on its own or did we do that?",
    "",
    "## To be written up",
    "",
    "tomorrow, while we still remember",
  ].join("\n"),
  events: [
    {
      at: "19:10",
      about: true,
      text: "first “site is slow” in #shop",
      rawLine: "- 19:10ish first “site is slow” in #shop",
    },
    {
      at: "19:32",
      text: "p95 of product pages 6 s, was 0.8",
      rawLine: "- 19:32 p95 of product pages 6 s, was 0.8",
    },
    { at: "20:05", about: true, text: "quick again", rawLine: "- 20:05?? quick again" },
  ],
  whys: [],
  tower: {},
  actions: [],
  lessons: [],
};
