import type { TrackerKind } from "@/lib/db/generated/enums";

export const toolNames: Record<TrackerKind, string> = {
  github: "GitHub",
  gitlab: "GitLab",
  jira: "Jira",
  linear: "Linear",
};

export const isTool = (text: string): text is TrackerKind => Object.hasOwn(toolNames, text);

type Fields = {
  /** What the tool calls the place of its issues. */
  project: string;
  projectExample: string;
  base: string;
  baseHint: string;
  baseExample: string;
  token: string;
  tokenHint: string;
  account?: string;
};

/** What a form asks for, in the tool's own words. */
export const fieldsOf: Record<TrackerKind, Fields> = {
  github: {
    project: "Repository",
    projectExample: "acme/shop",
    base: "Address of its API",
    baseHint: "Leave it empty for github.com. A server of your own has it at /api/v3.",
    baseExample: "https://api.github.com",
    token: "Access token",
    tokenHint:
      "A fine-grained personal access token for this repository alone, with the permission Issues: read and write.",
  },
  gitlab: {
    project: "Project",
    projectExample: "acme/platform/shop",
    base: "Address of GitLab",
    baseHint: "Leave it empty for gitlab.com.",
    baseExample: "https://gitlab.com",
    token: "Access token",
    tokenHint: "A project access token with the role Reporter or higher and the scope api.",
  },
  jira: {
    project: "Key of the project",
    projectExample: "OPS",
    base: "Address of your site",
    baseHint: "As it stands in the browser when you work in Jira.",
    baseExample: "https://acme.atlassian.net",
    token: "API token",
    tokenHint: "Made at id.atlassian.com, under Security, by the account above.",
    account: "Email address of the token’s account",
  },
  linear: {
    project: "Key of the team",
    projectExample: "OPS",
    base: "Address of its API",
    baseHint: "Leave it empty.",
    baseExample: "https://api.linear.app",
    token: "API key",
    tokenHint:
      "Made in Linear under Settings, Security & access, with rights to read and create issues.",
  },
};
