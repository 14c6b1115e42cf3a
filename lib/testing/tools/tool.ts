import type { TrackerKind } from "@/lib/db/generated/enums";
import { type Answer, type Asked, type LocalServer, startServer } from "./server";

export type ThereState = "open" | "in_progress" | "closed";

/** An issue as the pretended tool keeps it. */
export type There = {
  number: number;
  title: string;
  body: string;
  state: ThereState;
  changedAt: Date;
};

export type Call = { headers: Record<string, string>; body: string };

/** What differs between the tools: how they answer, and how they tell and sign. */
export type Manner = {
  kind: TrackerKind;
  project: string;
  account: string;
  /** The tool's only token, as its clients send it: the right value of a header. */
  token: string;
  proves: (asked: Asked) => boolean;
  base: (origin: string) => string;
  externalId: (issue: There) => string;
  key: (issue: There) => string;
  answer: (asked: Asked, issues: There[], add: Add, origin: string) => Answer;
  /** What is sent to a webhook when an issue moved or was deleted. */
  call: (issue: There, secret: string, deed: "changed" | "deleted", sentAt: Date) => Call;
};

export type Add = (issue: { title: string; body: string }) => There;

export type Tool = Manner & {
  server: LocalServer;
  issues: There[];
  baseUrl: string;
  /** Answers before the tool itself does, to be out of order; null lets it answer. */
  instead: ((asked: Asked) => Answer | null | Promise<Answer | null>) | null;
  move: (number: number, state: ThereState) => There;
  add: Add;
};

/** Starts a pretended tool on this machine. Its clock is a second further at each change. */
export async function startTool(manner: Manner): Promise<Tool> {
  const issues: There[] = [];
  let clock = Date.parse("2026-03-14T14:02:00Z");
  const tick = () => {
    clock += 1_000;
    return new Date(clock);
  };
  const add: Add = ({ title, body }) => {
    const made: There = {
      number: issues.length + 7,
      title,
      body,
      state: "open",
      changedAt: tick(),
    };
    issues.push(made);
    return made;
  };
  const server = await startServer(async (asked) => {
    const instead = await tool.instead?.(asked);
    if (instead) return instead;
    if (!manner.proves(asked)) return { status: 401, json: { message: "Bad credentials" } };
    return manner.answer(asked, issues, add, server.origin);
  });
  const tool: Tool = {
    ...manner,
    server,
    issues,
    add,
    baseUrl: manner.base(server.origin),
    instead: null,
    move: (number, state) => {
      const issue = issues.find((one) => one.number === number);
      if (!issue) throw new Error(`The tool has no issue ${number}`);
      Object.assign(issue, { state, changedAt: tick() });
      return issue;
    },
  };
  return tool;
}
