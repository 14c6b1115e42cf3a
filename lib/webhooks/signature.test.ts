import { webcrypto } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { newWebhookSecret, sealRenewed, sealSecret, secretsAt } from "./secrets";
import { signedHeaders } from "./signature";

const now = new Date("2026-03-14T14:02:10.900Z");

/** As somebody writes it who has read the specification and knows nothing of us. */
async function isVouchedFor(secret: string, headers: Record<string, string>, body: string) {
  const key = Uint8Array.from(atob(secret.slice("whsec_".length)), (c) => c.charCodeAt(0));
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const imported = await webcrypto.subtle.importKey("raw", key, hmac, false, ["verify"]);
  const text = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  for (const entry of (headers["webhook-signature"] ?? "").split(" ")) {
    const [version, signature = ""] = entry.split(",");
    const bytes = Uint8Array.from(atob(signature), (c) => c.charCodeAt(0));
    const signed = new TextEncoder().encode(text);
    if (version === "v1" && (await webcrypto.subtle.verify("HMAC", imported, bytes, signed)))
      return true;
  }
  return false;
}

it("shows a receiver that id, moment and body are ours, and that each is as it was sent", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.string({ unit: "grapheme" }), async (id, body) => {
      const secret = newWebhookSecret();
      const headers = signedHeaders({ id, body, secrets: [secret], now });
      expect(headers["webhook-timestamp"]).toBe("1773496930");
      expect(await isVouchedFor(secret, headers, body)).toBe(true);
      expect(await isVouchedFor(newWebhookSecret(), headers, body)).toBe(false);
      expect(await isVouchedFor(secret, headers, `${body} `)).toBe(false);
      for (const [name, other] of Object.entries({ "webhook-id": "x", "webhook-timestamp": "1" }))
        expect(await isVouchedFor(secret, { ...headers, [name]: other }, body)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

it("a renewed secret signs beside the one before it for a day, and then alone", async () => {
  const [before, after] = [newWebhookSecret(), newWebhookSecret()];
  const sealed = sealRenewed(after, sealSecret(before), now);
  expect(sealed).not.toContain(after);
  const at = (hours: number) => {
    const then = new Date(now.getTime() + hours * 3_600_000);
    return signedHeaders({ id: "a", body: "b", secrets: secretsAt(sealed, then), now: then });
  };
  for (const secret of [before, after])
    expect(await isVouchedFor(secret, at(23.9), "b")).toBe(true);
  expect(await isVouchedFor(after, at(24), "b")).toBe(true);
  expect(await isVouchedFor(before, at(24), "b")).toBe(false);
});

it("secrets have the form that receivers' libraries want, and are never the same", () => {
  const [one, two] = [newWebhookSecret(), newWebhookSecret()];
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(one).not.toBe(two);
});
