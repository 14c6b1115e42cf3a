import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { proxy } from "@/proxy";
import { addImage } from "./commands";
import { serveImage, takeImage } from "./route";
import type { ImageView } from "./schema";

const session = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => session.actor }));

let writer: Actor;
let number: number;
let image: ImageView;

beforeEach(async () => {
  writer = await build.actor();
  ({ number } = await build.postmortem(writer));
  const file = images.blob(await images.photo());
  image = await addImage(writer, { number, file });
  session.actor = writer;
});

const site = "http://localhost:3000";
const at = (id: string, of: string | number = number) => ({
  params: Promise.resolve({ number: String(of), id }),
});
const get = (headers: Record<string, string> = {}) => new Request(site, { headers });
const post = (body: BodyInit, headers: Record<string, string> = { origin: site }) =>
  new Request(site, { method: "POST", body, headers });
const told = async (response: Response) => (await response.json()).detail;

describe("an image's address", () => {
  it("answers bytes that no browser takes for anything but an image", async () => {
    const response = await serveImage(get(), at(image.id));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": `inline; filename="PM-${number}-image.webp"`,
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-cache",
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(8, 12).toString()).toBe("WEBP");
    expect(bytes.includes("Somebody at home")).toBe(false);
  });

  it("keeps its policy behind the door that gives every page one", async () => {
    const policyOf = async (path: string) =>
      (await proxy(new NextRequest(site + path))).headers.get("content-security-policy");
    expect(await policyOf(`/postmortems/${number}/images/${image.id}`)).toBe(
      "default-src 'none'; sandbox",
    );
    expect(await policyOf(`/postmortems/${number}`)).toMatch(/script-src 'self'/);
  });

  it("says that a kept copy still holds, to whoever may still see it", async () => {
    const etag = (await serveImage(get(), at(image.id))).headers.get("etag") ?? "";
    const asking = get({ "if-none-match": `W/"other", ${etag}` });
    const response = await serveImage(asking, at(image.id));
    expect([response.status, await response.text()]).toEqual([304, ""]);
    session.actor = await build.actor();
    expect((await serveImage(asking, at(image.id))).status).toBe(404);
  });

  it("is not there for a stranger to the draft, nor under a broken address", async () => {
    expect((await serveImage(get(), at("not-an-id"))).status).toBe(404);
    expect((await serveImage(get(), at(image.id, "x"))).status).toBe(404);
    expect((await serveImage(get(), at(image.id, number + 1))).status).toBe(404);
    session.actor = await build.actor();
    const response = await serveImage(get(), at(image.id));
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json",
    ]);
  });

  it("asks who is there, and takes a token for an answer", async () => {
    session.actor = null;
    expect((await serveImage(get(), at(image.id))).status).toBe(401);
    const token = newSecret();
    await db.apiToken.create({
      data: { name: "test", tokenHash: fingerprint(token), userId: writer.userId ?? "" },
    });
    const response = await serveImage(get({ authorization: `Bearer ${token}` }), at(image.id));
    expect(response.status).toBe(200);
  });
});

describe("an upload from our own page", () => {
  it("is answered with the image as it is kept", async () => {
    const response = await takeImage(post(images.blob(await images.gif())), at(""));
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      id: expect.any(String),
      width: 60,
      height: 40,
      caption: "",
      version: 1,
    });
  });

  it("is refused in a sentence when it is no image", async () => {
    const response = await takeImage(post("<svg></svg>"), at(""));
    expect([response.status, await told(response)]).toEqual([
      422,
      expect.stringMatching(/SVG, which can run scripts/),
    ]);
  });

  it("is not read on beyond 10 MB", async () => {
    const claimed = post("x", { origin: site, "content-length": "10485761" });
    expect((await takeImage(claimed, at(""))).status).toBe(413);
    const long = await takeImage(post(new Blob([new Uint8Array(10_485_761)])), at(""));
    expect([long.status, await told(long)]).toEqual([
      413,
      expect.stringMatching(/larger than 10 MB/),
    ]);
  });

  it("comes from nowhere else, and from nobody unknown", async () => {
    const png = images.blob(await images.png());
    expect((await takeImage(post(png, { origin: "http://elsewhere.test" }), at(""))).status).toBe(
      403,
    );
    expect((await takeImage(post(png, {}), at(""))).status).toBe(403);
    session.actor = null;
    expect((await takeImage(post(png), at(""))).status).toBe(401);
    session.actor = await build.actor();
    expect((await takeImage(post(png), at(""))).status).toBe(404);
  });
});
