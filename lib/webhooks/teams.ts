import { chatLines } from "./chat";
import type { Telling } from "./telling";

/**
 * A message for the Teams workflow "When a Teams webhook request is received", which takes adaptive
 * cards only. Words of people are text runs, which, unlike text blocks, know no Markdown.
 */
export function teamsMessage(telling: Telling) {
  const { headline, about, rest } = chatLines(telling);
  const [first] = about;
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            line({ text: headline, weight: "Bolder" }),
            ...about.map(({ text }) => line({ text })),
            ...(rest ? [line({ text: rest, isSubtle: true })] : []),
          ],
          actions: first
            ? [{ type: "Action.OpenUrl", title: "Open in Parapet", url: first.url }]
            : [],
        },
      },
    ],
  };
}

const line = (run: { text: string; weight?: "Bolder"; isSubtle?: true }) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", ...run }],
});
