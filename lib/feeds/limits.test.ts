import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { parseEnv } from "@/lib/env/env";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter } from "@/lib/testing/build-practice";
import { makeFeedAddress } from "./commands";
import { listFeedAddresses, listFeedLinks, readFeed } from "./queries";

let ana: Actor;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  ana = await build.actor();
});

const tokenOf = ({ atom }: { atom: string }) => atom.split("/").at(-2) ?? "";

/** As this server reads its surroundings, but for its SECRET. */
async function underSecret<T>(SECRET: string, work: () => Promise<T>): Promise<T> {
  const remembering = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for("parapet.env");
  const before = remembering[key];
  remembering[key] = parseEnv({ ...process.env, SECRET }, process.cwd());
  try {
    return await work();
  } finally {
    remembering[key] = before;
  }
}

it("names no address again that was made under another SECRET", async () => {
  const made = await makeFeedAddress(ana, { query: "" });
  expect((await listFeedLinks(ana)).map(({ atom }) => atom)).toEqual([made.atom]);
  const other = await underSecret("another-secret-".repeat(3), async () => ({
    links: await listFeedLinks(ana),
    addresses: await listFeedAddresses(ana),
  }));
  expect(other.links).toEqual([]);
  expect(other.addresses).toHaveLength(1);
  expect((await listFeedLinks(ana)).map(({ atom }) => atom)).toEqual([made.atom]);
});

it("holds the fifty newest of lessons and practices together", async () => {
  const { id: postmortemId } = await build.postmortem(ana, { stage: "published" });
  const { adoptionId } = await buildPractice(ana);
  await db.lesson.createMany({
    data: Array.from({ length: 48 }, (_, nth) => ({
      postmortemId,
      text: `Lesson ${nth}`,
      position: `a${String(nth).padStart(3, "0")}V`,
      publishedAt: daysAfter(nth),
    })),
  });
  await db.spell.createMany({
    data: [30, 60, 90, 120].map((day) => ({
      adoptionId,
      life: "lapsed" as const,
      fromAt: daysAfter(day),
      toAt: daysAfter(day + 1),
    })),
  });
  const read = await readFeed(tokenOf(await makeFeedAddress(ana, { query: "" })));
  const entries = read?.feed.entries ?? [];
  expect(entries).toHaveLength(50);
  const days = entries.map(({ published }) => published.getTime());
  expect(days).toEqual([...days].sort((one, other) => other - one));
  const titles = entries.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["Lesson 47", "Lesson 2"]));
  expect(titles).not.toContain("Lesson 1");
  expect(titles.filter((title) => !title.startsWith("Lesson "))).toHaveLength(4);
});
