import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env/env";

/** 32 bytes from SECRET that serve one purpose, and tell nothing of those of another. */
export const derivedKey = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", env().SECRET, "", `parapet ${purpose}`, 32));
