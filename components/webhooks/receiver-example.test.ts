import { expect, it } from "vitest";
import { newWebhookSecret } from "@/lib/webhooks/secrets";
import { signedHeaders } from "@/lib/webhooks/signature";
import { receiverExample } from "./receiver-example";

type Example = {
  isFromParapet: (headers: Record<string, string>, body: string, secret: string) => boolean;
};

it("the receiver that the page shows believes us, and nobody else", async () => {
  const address = `data:text/javascript,${encodeURIComponent(receiverExample)}`;
  const { isFromParapet }: Example = await import(/* @vite-ignore */ address);
  const [secret, before] = [newWebhookSecret(), newWebhookSecret()];
  const sent = { id: "an-id", body: "größe", secrets: [secret, before] };
  const headers = signedHeaders({ ...sent, now: new Date() });
  expect(isFromParapet(headers, sent.body, secret)).toBe(true);
  expect(isFromParapet(headers, sent.body, before)).toBe(true);
  expect(isFromParapet(headers, sent.body, newWebhookSecret())).toBe(false);
  expect(isFromParapet(headers, `${sent.body} `, secret)).toBe(false);
  const old = signedHeaders({ ...sent, now: new Date(Date.now() - 600_000) });
  expect(isFromParapet(old, sent.body, secret)).toBe(false);
  const nothing = { ...headers, "webhook-signature": "v1," };
  expect(isFromParapet(nothing, sent.body, secret)).toBe(false);
});
