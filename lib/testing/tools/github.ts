import { createHmac } from "node:crypto";
import type { Manner, There } from "./tool";

const project = "acme/shop";
const token = "github_pat_11ABCDEFG0123456789";
const root = "/api/v3/repos/acme/shop";

/** An answer of GitHub's, as recorded, with less in it. */
export const gitHubIssue = ({ number, title, body, state, changedAt }: There) => ({
  url: `https://api.github.com/repos/${project}/issues/${number}`,
  html_url: `https://github.com/${project}/issues/${number}`,
  id: 512_748_900 + number,
  node_id: "MDU6SXNzdWU0NDQ1MDAwNDE=",
  number,
  title,
  user: { login: "parapet-bot", id: 21_031_067, type: "User", site_admin: false },
  labels: [],
  state: state === "closed" ? "closed" : "open",
  locked: false,
  assignee: null,
  comments: 0,
  created_at: "2026-03-14T13:00:00Z",
  updated_at: changedAt.toISOString().replace(/\.\d+Z$/, "Z"),
  closed_at: state === "closed" ? changedAt.toISOString() : null,
  body,
  state_reason: state === "closed" ? "completed" : null,
});

export const githubManner: Manner = {
  kind: "github",
  project,
  account: "",
  token,
  proves: ({ headers }) => headers.authorization === `Bearer ${token}`,
  base: (origin) => `${origin}/api/v3`,
  externalId: ({ number }) => String(number),
  key: ({ number }) => `#${number}`,
  answer: ({ method, path, query, json }, issues, add) => {
    if (path === root) return { json: { full_name: project, has_issues: true } };
    if (path === `${root}/issues` && method === "POST")
      return { status: 201, json: gitHubIssue(add(json as { title: string; body: string })) };
    if (path === `${root}/issues`) return { json: issues.slice(-5).reverse().map(gitHubIssue) };
    if (path === "/api/v3/search/issues") {
      const mark = /"(\w+)"/.exec(query.get("q") ?? "")?.[1] ?? "?";
      const items = issues.filter(({ body }) => body.includes(mark)).map(gitHubIssue);
      return { json: { total_count: items.length, incomplete_results: false, items } };
    }
    const issue = issues.find(({ number }) => path === `${root}/issues/${number}`);
    return issue
      ? { json: gitHubIssue(issue), headers: { "x-ratelimit-remaining": "4999" } }
      : { status: 404, json: { message: "Not Found", status: "404" } };
  },
  call: (issue, secret, deed) => {
    const closed = issue.state === "closed" ? "closed" : "reopened";
    const body = JSON.stringify({
      action: deed === "deleted" ? "deleted" : closed,
      issue: gitHubIssue(issue),
      repository: { id: 186_853_002, name: "shop", full_name: project, private: false },
      sender: { login: "ana", id: 21_031_067 },
    });
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    return {
      body,
      headers: {
        "content-type": "application/json",
        "x-github-event": "issues",
        "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
        "x-hub-signature-256": `sha256=${signature}`,
      },
    };
  },
};
