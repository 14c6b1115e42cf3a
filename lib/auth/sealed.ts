import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "./derived-key";

/**
 * Encrypts what has to be read again, such as another tool's token: AES-256-GCM under a key from
 * SECRET, bound to its purpose, so that what was sealed for one thing opens for no other.
 */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", derivedKey(purpose), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** Null when it was sealed under another SECRET or for another purpose, or was changed. */
export function unseal(purpose: string, sealed: string): string | null {
  const [version, packed] = sealed.split(".");
  const bytes = Buffer.from(packed ?? "", "base64url");
  if (version !== "1" || bytes.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", derivedKey(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
