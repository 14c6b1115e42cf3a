import { createHmac } from "node:crypto";

type Signed = { id: string; body: string; secrets: string[]; now: Date };

/**
 * What shows a receiver that a delivery is ours, whole and of today, after the Standard Webhooks
 * specification 1.0: HMAC-SHA256 over "id.timestamp.body", one signature for each secret.
 */
export function signedHeaders({ id, body, secrets, now }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const hash = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
    return `v1,${hash.digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
