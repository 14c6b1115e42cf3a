import { expect, test } from "vitest";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { readCsv } from "@/lib/testing/read-csv";
import { serveActionsCsv } from "./csv-route";

async function home(stage: "draft" | "published" = "published") {
  const team = await build.team();
  const ana = await build.actor({ team: team.id, name: "Ana, =A1" });
  const { id: postmortemId, number } = await build.postmortem(ana, { stage, title: 'So "dark"' });
  return { team, ana, postmortemId, number };
}

async function tokenOf(userId: string | null) {
  const token = newSecret();
  const data = { userId: userId ?? "", name: "csv", tokenHash: fingerprint(token) };
  await db.apiToken.create({ data });
  return token;
}

async function take(userId: string | null, query: string) {
  const response = await serveActionsCsv(
    new Request(`http://parapet.test/actions/csv?${query}`, {
      headers: { authorization: `Bearer ${await tokenOf(userId)}` },
    }),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head = [], ...rows] = readCsv(bytes.subarray(3).toString("utf8"));
  const cells = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
  return { response, cells };
}

test("the file holds what the filters find and nothing else, as it was written", async () => {
  const { team, ana, postmortemId, number } = await home();
  const title = '=2+5, "quoted"\nand on';
  const item = await buildAction(
    { postmortemId },
    { title, ownerUserId: ana.userId, dueOn: new Date("2026-03-21"), priority: "high" },
  );
  await buildAction({ postmortemId }, { title: "kept", status: "done" });
  const { response, cells } = await take(ana.userId, `team=${team.slug}`);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(response.headers.get("content-disposition")).toMatch(/actions-\d{4}-\d\d-\d\d\.csv"$/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(cells).toHaveLength(1);
  expect(cells[0]).toMatchObject({
    id: item.id,
    postmortem: `PM-${number}`,
    "postmortem title": 'So "dark"',
    team: team.name,
    action: `'${title}`,
    status: "Open",
    priority: "High",
    owner: "Ana, =A1",
    due: "2026-03-21",
    promised: item.createdAt.toISOString(),
    settled: "",
  });
  const kept = await take(ana.userId, `team=${team.slug}&status=kept`);
  expect(kept.cells.map(({ action }) => action)).toEqual(["kept"]);
});

test("more than one page of rows arrives whole, each once", async () => {
  const { team, ana, postmortemId } = await home();
  await db.actionItem.createMany({
    data: Array.from({ length: 1_203 }, (_, at) => ({
      postmortemId,
      title: `${at}`,
      position: `a${at}`,
      dueOn: at % 3 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (at % 50))),
    })),
  });
  const { cells } = await take(ana.userId, `team=${team.slug}`);
  expect(new Set(cells.map(({ id }) => id)).size).toBe(1_203);
  expect(cells).toHaveLength(1_203);
});

test("a draft's promises are in no file of a stranger's, and no address of a person in any", async () => {
  const { team, ana, postmortemId } = await home("draft");
  const mo = await build.actor();
  await buildAction({ postmortemId }, { ownerUserId: mo.userId });
  expect((await take(mo.userId, `team=${team.slug}&status=all`)).cells).toEqual([]);
  const own = await take(ana.userId, `team=${team.slug}`);
  expect(own.cells).toHaveLength(1);
  expect(JSON.stringify(own.cells)).not.toContain("@example.test");
});

test("a reader who leaves ends the reading", async () => {
  const { team, ana, postmortemId } = await home();
  await buildAction({ postmortemId });
  const authorization = `Bearer ${await tokenOf(ana.userId)}`;
  const response = await serveActionsCsv(
    new Request(`http://parapet.test/actions/csv?team=${team.slug}`, {
      headers: { authorization },
    }),
  );
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  expect((await reader?.read())?.done).toBe(true);
});
