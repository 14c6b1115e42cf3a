import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { GET, POST } from "@/app/api/v1/trackers/[id]/hook/route";
import { db } from "@/lib/db/client";
import type { TrackerKind } from "@/lib/db/generated/enums";
import {
  buildPromise,
  buildTracker,
  callHook,
  linkedTo,
  movesOf,
} from "@/lib/testing/build-trackers";
import type { Call } from "@/lib/testing/tools/tool";
import { changeHookSecret, switchTracker } from "./commands";
import { createIssue } from "./issues";
import { toolNames } from "./words";

const kinds = Object.keys(toolNames) as TrackerKind[];
const words = { title: "Start the app", body: "" };

async function linked(kind: TrackerKind) {
  const tracker = await buildTracker(kind);
  const { keeper, at } = await buildPromise();
  await createIssue(keeper, { ...at, tracker: tracker.id, ...words });
  return { ...tracker, at };
}

const repository = { full_name: "acme/shop" };
const zero = "7\0";

/** Calls about issues that nobody linked, and about 7 with times that are none. */
const odd: [TrackerKind, object][] = [
  ["github", { action: "deleted", issue: { number: zero, updated_at: "2026-01-01" }, repository }],
  ["github", { action: "deleted", issue: { number: 7, updated_at: "-200000-01-01" }, repository }],
  ["jira", { webhookEvent: "jira:issue_deleted", timestamp: 1e300, issue: jiraIssue("10007") }],
  ["jira", { webhookEvent: "jira:issue_deleted", timestamp: -8e15, issue: jiraIssue("10007") }],
  ["jira", { webhookEvent: "jira:issue_updated", issue: jiraIssue(`no${zero}`) }],
  [
    "linear",
    { action: "remove", type: "Issue", webhookTimestamp: Date.now(), data: { id: `no${zero}` } },
  ],
];

function jiraIssue(id: string) {
  return { id, key: "OPS-7", fields: { summary: "x", updated: "2026-01-01", status: null } };
}

describe.each(kinds)("a call that claims to come from %s", (kind) => {
  it("moves nothing when its body was changed after it was signed", async () => {
    const { id, tool, secret, at } = await linked(kind);
    const call = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    const body = call.body.replace("Start the app", "Start the abc");
    expect(body).not.toBe(call.body);
    expect(await callHook(id, { ...call, body })).toBe(401);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });

  it("moves nothing with another tracker's secret, or none", async () => {
    const { id, tool, at } = await linked(kind);
    const other = await buildTracker(kind);
    const closed = tool.move(7, "closed");
    const secret = kind === "linear" ? "lin_wh_of_somebody_else" : other.secret;
    const call = tool.call(closed, secret, "changed", new Date());
    expect(await callHook(id, call)).toBe(401);
    const unsigned = Object.entries(call.headers).filter(([name]) => !/signature/.test(name));
    expect(await callHook(id, { ...call, headers: Object.fromEntries(unsigned) })).toBe(401);
    const empty = Object.fromEntries(
      Object.entries(call.headers).map(([name, value]) => [
        name,
        /signature/.test(name) ? "" : value,
      ]),
    );
    expect(await callHook(id, { ...call, headers: empty })).toBe(401);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });

  it("moves nothing when it is told once more after the issue moved on", async () => {
    const { id, tool, secret, at } = await linked(kind);
    const now = new Date();
    const closing = tool.call(tool.move(7, "closed"), secret, "changed", now);
    expect(await callHook(id, closing)).toBe(204);
    expect(await callHook(id, tool.call(tool.move(7, "open"), secret, "changed", now))).toBe(204);
    expect(await callHook(id, closing)).toBe(204);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
    expect(await movesOf(at.id)).toMatchObject([{ detail: { to: "closed" } }]);
  });

  it("is taken once, however often it is told", async () => {
    const { id, tool, secret, at } = await linked(kind);
    const call = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    expect(await Promise.all([1, 2, 3].map(() => callHook(id, call)))).toEqual([204, 204, 204]);
    expect(await movesOf(at.id)).toHaveLength(1);
  });

  it("is thanked for an issue that nobody linked", async () => {
    const { id, tool, secret } = await buildTracker(kind);
    const stray = tool.add({ title: "Somebody else's", body: "" });
    expect(await callHook(id, tool.call(stray, secret, "changed", new Date()))).toBe(204);
    expect(await db.trackerIssue.count({ where: { trackerId: id } })).toBe(0);
  });

  it("is refused beyond 1 MB, however it says its length", async () => {
    const { id, tool, secret } = await linked(kind);
    const call = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    const body = call.body + " ".repeat(1024 * 1024);
    expect(await callHook(id, { ...call, body })).toBe(413);
    const headers = { ...call.headers, "content-length": "2000000" };
    expect(await callHook(id, { ...call, headers })).toBe(413);
  });

  it("moves nothing while the tracker is switched off", async () => {
    const { id, admin, tool, secret, at } = await linked(kind);
    await switchTracker(admin, { id, on: false });
    const call = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    expect(await callHook(id, call)).toBe(204);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });

  it("is not answered where there is no tracker", async () => {
    const { tool, secret } = await linked(kind);
    const call = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    for (const id of ["01980000-0000-7000-8000-000000000000", "nothing", "%00"])
      expect(await callHook(id, call)).toBe(404);
  });

  it("is taken calmly when it is signed and says nothing that we know", async () => {
    const { id, tool, secret, at } = await linked(kind);
    for (const body of ["", "null", "[]", "not json", '{"action":{}}']) {
      const status = await callHook(id, resigned(tool.kind, body, secret));
      // Linear's calls carry their time, and one without it may be a repeated one.
      expect(status).toBe(kind === "linear" ? 401 : 204);
    }
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });
});

it.each(odd)("%s may send signs and times that no database holds", async (kind, about) => {
  const { id, tool, secret, at } = await linked(kind);
  expect(await callHook(id, resigned(tool.kind, JSON.stringify(about), secret))).toBe(204);
  expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
});

it.each(["gitlab", "linear"] as const)(
  "%s signs the time, and an old call is refused",
  async (kind) => {
    const { id, tool, secret, at } = await linked(kind);
    const closed = tool.move(7, "closed");
    for (const minutes of [-6, 6]) {
      const sentAt = new Date(Date.now() + minutes * 60_000);
      expect(await callHook(id, tool.call(closed, secret, "changed", sentAt))).toBe(401);
    }
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  },
);

it("GitLab's own signing takes no secret that somebody made up", async () => {
  const { id, tool, admin, at } = await linked("gitlab");
  const secret = "!!!!!!!!!!!!!!!!!!!!";
  await changeHookSecret(admin, { id, secret });
  const closed = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
  expect(await callHook(id, resigned("gitlab", closed.body, ""))).toBe(401);
  expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  const headers = { "x-gitlab-token": secret };
  expect(await callHook(id, { body: closed.body, headers })).toBe(204);
});

describe("an older GitLab, which sends the secret itself", () => {
  it("is believed with the right one only", async () => {
    const { id, tool, secret, at } = await linked("gitlab");
    const { body } = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    const as = (token: string) => ({ body, headers: { "x-gitlab-token": token } });
    expect(await callHook(id, as(`${secret.slice(0, -1)}x`))).toBe(401);
    expect(await callHook(id, as(""))).toBe(401);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
    expect(await callHook(id, as(secret))).toBe(204);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "closed" }]);
  });
});

describe("GitHub", () => {
  it("may send its JSON as a form's field, as it does unless told otherwise", async () => {
    const { id, tool, secret, at } = await linked("github");
    const { body: json } = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    const body = new URLSearchParams({ payload: json }).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const { headers } = resigned("github", body, secret);
    expect(await callHook(id, { body, headers: { ...headers, ...type } })).toBe(204);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "closed" }]);
  });

  it("is not believed about the issue of the same number in another repository", async () => {
    const { id, tool, secret, at } = await linked("github");
    const { body } = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
    const elsewhere = body.replace('"full_name":"acme/shop"', '"full_name":"acme/other"');
    expect(elsewhere).not.toBe(body);
    expect(await callHook(id, resigned("github", elsewhere, secret))).toBe(204);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });

  it("greets with a ping, which is heard", async () => {
    const { id, secret } = await buildTracker("github");
    const { body, headers } = resigned("github", '{"zen":"Keep it simple."}', secret);
    expect(await callHook(id, { body, headers: { ...headers, "x-github-event": "ping" } })).toBe(
      204,
    );
    const { heardAt } = await db.tracker.findUniqueOrThrow({ where: { id } });
    expect(heardAt).not.toBeNull();
  });
});

it("a call of Jira's about a comment, which carries no time of the issue, moves nothing", async () => {
  const { id, tool, secret, at } = await linked("jira");
  const { body } = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
  const timeless = body.replace(/"updated":"[^"]*",/, "");
  expect(timeless).not.toBe(body);
  expect(await callHook(id, resigned("jira", timeless, secret))).toBe(204);
  expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
});

it("is called at one address, and in one way", async () => {
  const { id, tool, secret, at } = await linked("github");
  const call = tool.call(tool.move(7, "closed"), secret, "changed", new Date());
  const url = `http://localhost:3000/api/v1/trackers/${id}/hook`;
  const context = { params: Promise.resolve({ id }) };
  expect((await GET(new Request(url), context)).status).toBe(405);
  expect((await POST(new Request(url, { method: "POST", ...call }), context)).status).toBe(204);
  expect(await linkedTo(at.id)).toMatchObject([{ state: "closed" }]);
});

/** Any body, signed as this tool signs. */
function resigned(kind: TrackerKind, body: string, secret: string): Call {
  const hex = createHmac("sha256", secret).update(body).digest("hex");
  const time = String(Math.floor(Date.now() / 1_000));
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(`id.${time}.${body}`).digest("base64");
  const headers: Record<TrackerKind, Record<string, string>> = {
    github: { "x-hub-signature-256": `sha256=${hex}`, "x-github-event": "issues" },
    gitlab: {
      "webhook-id": "id",
      "webhook-timestamp": time,
      "webhook-signature": `v1,AAAA v1,${signature}`,
    },
    jira: { "x-hub-signature": `sha256=${hex}` },
    linear: { "linear-signature": hex },
  };
  return { body, headers: headers[kind] };
}
