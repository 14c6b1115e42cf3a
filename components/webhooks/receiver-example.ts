/** Checks a signature without a library; shown to whoever writes a receiver. */
export const receiverExample = `import { createHmac, timingSafeEqual } from "node:crypto";

/** \`body\` as it came, before any parsing; \`secret\` begins with whsec_. */
export function isFromParapet(headers, body, secret) {
  const id = headers["webhook-id"];
  const at = headers["webhook-timestamp"];
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return false;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const hash = createHmac("sha256", key).update(\`\${id}.\${at}.\${body}\`);
  const ours = hash.digest();
  return headers["webhook-signature"].split(" ").some((given) => {
    const theirs = Buffer.from(given.replace(/^v1,/, ""), "base64");
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  });
}`;
