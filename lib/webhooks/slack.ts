import { chatLines } from "./chat";
import type { Telling } from "./telling";

/** A message for a Slack incoming webhook: blocks, and a text for notices and old clients. */
export function slackMessage(telling: Telling) {
  const { headline, about, rest } = chatLines(telling);
  const links = about.map(({ text, url }) => `<${url}|${plain(text)}>`);
  return {
    text: [plain(headline), ...about.map(({ text }) => plain(text))].join(": "),
    blocks: [
      section(`*${plain(headline)}*`),
      ...links.map(section),
      ...(rest ? [{ type: "context", elements: [{ type: "plain_text", text: rest }] }] : []),
    ],
  };
}

const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

/** Slack's three signs, without which nothing becomes a link, a mention or a call to everybody. */
const plain = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
