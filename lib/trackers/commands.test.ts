import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { allowThisMachine, buildTracker } from "@/lib/testing/build-trackers";
import { githubManner } from "@/lib/testing/tools/github";
import { startTool } from "@/lib/testing/tools/tool";
import {
  addTracker,
  changeHookSecret,
  changeTracker,
  checkTracker,
  removeTracker,
} from "./commands";
import { getTracker, listTrackers } from "./queries";

describe("adding a tracker", () => {
  it("asks the tool first, and keeps nothing that has not worked", async () => {
    const tool = await startTool(githubManner);
    const admin = await build.actor({ role: "administrator" });
    const input = { kind: "github", baseUrl: tool.baseUrl, token: tool.token } as const;
    const shop = { ...input, project: "acme/shop" };
    await expect(addTracker(admin, shop), "not allowed to reach inside the walls").rejects.toThrow(
      /Without https/,
    );
    await allowThisMachine(admin);
    await expect(addTracker(admin, { ...shop, token: "wrong" })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/does not take our token/),
    });
    await expect(addTracker(admin, { ...input, project: "acme/other" })).rejects.toThrow(
      /shows no repository acme\/other/,
    );
    expect(await db.tracker.count({ where: { baseUrl: tool.baseUrl } })).toBe(0);
    const { id } = await addTracker(admin, shop);
    expect(await getTracker(admin, { id })).toMatchObject({ name: "acme/shop", failure: "" });
    await tool.server.close();
    await expect(checkTracker(admin, { id })).rejects.toThrow(/We could not ask GitHub/);
  });

  it("never sends a token over a line that others read, or to an address inside the walls", async () => {
    const admin = await build.actor({ role: "administrator" });
    const input = { kind: "github", project: "acme/shop", token: "secret" } as const;
    const at = (baseUrl: string) => addTracker(admin, { ...input, baseUrl });
    await expect(at("http://git.example.test")).rejects.toThrow(/Without https/);
    await expect(at("https://192.168.0.1")).rejects.toThrow(/We could not ask GitHub/);
    await expect(at("file:///etc/passwd")).rejects.toThrow(/Write the address of GitHub/);
    await expect(at("https://ana:word@git.example.test")).rejects.toThrow(/Write the address/);
  });
});

describe("a token and a webhook's secret", () => {
  it("are encrypted, and in no answer or activity", async () => {
    const { id, tool, admin, secret } = await buildTracker("jira");
    const row = await db.tracker.findUniqueOrThrow({ where: { id } });
    const activity = await db.activity.findMany({ where: { subjectId: id } });
    const shown = [row, activity, await listTrackers(admin), await getTracker(admin, { id })];
    const text = JSON.stringify(shown, (_key, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(text).toContain(tool.account);
    for (const hidden of [tool.token, secret, 'Sealed":"lin', "whsec_"])
      expect(text).not.toContain(hidden);
    expect(JSON.stringify(await listTrackers(admin))).not.toMatch(/sealed/i);
  });

  it("stay at the address that they were given for", async () => {
    const { id, tool, admin } = await buildTracker("github");
    const elsewhere = await startTool(githubManner);
    const change = { id, baseUrl: elsewhere.baseUrl };
    await expect(changeTracker(admin, change)).rejects.toThrow(/give the token once more/);
    expect(elsewhere.server.asked).toEqual([]);
    await changeTracker(admin, { ...change, token: tool.token });
    expect(await getTracker(admin, { id })).toMatchObject({ baseUrl: elsewhere.baseUrl });
    await elsewhere.server.close();
  });

  it("are kept when a change leaves them empty", async () => {
    const { id, admin } = await buildTracker("github");
    await changeTracker(admin, { id, name: "The shop", token: "" });
    expect(await getTracker(admin, { id })).toMatchObject({ name: "The shop" });
    await checkTracker(admin, { id });
  });

  it("that the tool made itself is not told again", async () => {
    const { id, admin } = await buildTracker("linear");
    const given = await changeHookSecret(admin, { id, secret: "lin_wh_another_one_of_these" });
    expect(given).toEqual({ id, secret: null });
  });
});

it("only administrators keep trackers", async () => {
  const { id } = await buildTracker("github");
  const lead = await build.actor({ lead: true });
  const forbidden = { code: "forbidden" };
  await expect(listTrackers(lead)).rejects.toMatchObject(forbidden);
  await expect(getTracker(lead, { id })).rejects.toMatchObject(forbidden);
  await expect(changeTracker(lead, { id, name: "Mine" })).rejects.toMatchObject(forbidden);
  await expect(changeHookSecret(lead, { id })).rejects.toMatchObject(forbidden);
  await expect(removeTracker(lead, { id })).rejects.toMatchObject(forbidden);
});
