import { env } from "@/lib/env/env";

/** The whole address of a path of ours. Letters lead nowhere else: throws for what would. */
export function addressOf(path: string): string {
  const home = new URL(env().APP_URL);
  const url = URL.canParse(path, home) ? new URL(path, home) : null;
  if (!path.startsWith("/") || url?.origin !== home.origin)
    throw new Error("A letter leads to paths of Parapet only");
  return url.href;
}
