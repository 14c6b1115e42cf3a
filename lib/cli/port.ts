import { createServer } from "node:net";
import { Refusal } from "@/lib/env/refusal.mjs";

/** Throws a Refusal when the site could not listen there. Never tries another port. */
export async function ensurePortIsFree(port: number, host: string | undefined): Promise<void> {
  const code = await tryToListen(port, host);
  if (!code) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `PORT is ${port}, but another program listens there. Stop it, or set PORT to a free one.`,
    EACCES: `PORT is ${port}, which this account may not listen on. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `BIND_ADDRESS is ${host}, which is no address of this machine.`,
  };
  throw new Refusal(reasons[code] ?? `The site cannot listen on PORT ${port} (${code}).`);
}

function tryToListen(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
