import { createHash, randomBytes } from "node:crypto";

/** 192 bits of chance, safe in an address and a header. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** For secrets made by `newSecret` or at least 32 characters long: too much chance to guess back. */
export const fingerprint = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex");
