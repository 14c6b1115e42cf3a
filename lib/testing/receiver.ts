import http, { type RequestListener } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";

export type Received = {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
};

type Receiver = {
  /** "http://127.0.0.1:4711", without a slash at the end. */
  url: string;
  port: number;
  /** What came, in order; each complete before it is answered. */
  received: Received[];
  close: () => Promise<void>;
};

/** A server of another tool on this machine, reachable only where 127.0.0.1 is allowed. */
export async function openReceiver(
  answer: RequestListener = (_asked, reply) => reply.end(),
  tls?: { key: string; cert: string },
): Promise<Receiver> {
  const received: Received[] = [];
  const listener: RequestListener = async (asked, reply) => {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece);
    const body = Buffer.concat(pieces).toString("utf8");
    const { method = "", url: path = "", headers } = asked;
    received.push({ method, path, headers, body });
    answer(asked, reply);
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  // A client that refuses us is what some tests want.
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `${tls ? "https" : "http"}://127.0.0.1:${port}`, port, received, close };
}
