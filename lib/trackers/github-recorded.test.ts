import { createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readGitHubHook } from "./github-hook";
import { GitHubIssue } from "./github-issue";

const folder = path.resolve(import.meta.dirname, "../../../shared/data/real/payloads/github");
const hooks = path.join(folder, "octokit-webhooks");
const files = existsSync(hooks)
  ? readdirSync(hooks, { recursive: true, encoding: "utf8" }).filter((file) => /json$/.test(file))
  : [];

const Recorded = z.object({
  action: z.string().optional(),
  issue: z.object({ number: z.number(), state: z.string().optional() }).optional(),
  repository: z.object({ full_name: z.string() }),
});

function told(event: string, body: string, project: string) {
  const secret = "a secret";
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const headers = { "x-github-event": event, "x-hub-signature-256": `sha256=${signature}` };
  return readGitHubHook(project, { headers, body, secret, now: new Date() });
}

/** What GitHub really sent; only where the recordings lie beside the project. */
describe.skipIf(files.length === 0)("GitHub's own calls, as they were recorded", () => {
  const about = files.filter((file) => file.startsWith("issues"));
  const others = files.filter((file) => !file.startsWith("issues"));

  it.each(about)("are read: %s", (file) => {
    const body = readFileSync(path.join(hooks, file), "utf8");
    const { action = "", issue, repository } = Recorded.parse(JSON.parse(body));
    const gone = action === "deleted" || action === "transferred";
    const state = gone ? "gone" : issue?.state;
    // Some recorded calls were cut down to so little that they say no state.
    expect(told("issues", body, repository.full_name)).toMatchObject({
      told: state ? [{ externalId: String(issue?.number), state }] : [],
    });
    expect(told("issues", body, "somebody/else")).toEqual({ told: [] });
  });

  it.each(others)("say nothing when they are of another kind: %s", (file) => {
    const body = readFileSync(path.join(hooks, file), "utf8");
    const { repository } = Recorded.parse(JSON.parse(body));
    const event = file.split(path.sep)[0] ?? "";
    expect(told(event, body, repository.full_name)).toEqual({ told: [] });
  });

  it("and its answers too", () => {
    const file = "octokit-fixtures-rest/paginate-issues.normalized-fixture.json";
    const Exchange = z.array(z.object({ response: z.array(z.unknown()) }));
    const exchanges = Exchange.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8")));
    const issues = exchanges
      .flatMap(({ response }) => response)
      .map((one) => GitHubIssue.parse(one));
    expect(issues.length).toBeGreaterThan(10);
    expect(issues[0]).toMatchObject({ key: "#13", title: "Test issue 13", state: "open" });
    for (const { url, changedAt } of issues) {
      expect(url).toMatch(/^https:\/\/github\.com\//);
      expect(changedAt).toBeInstanceOf(Date);
    }
  });
});
