import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  json: unknown;
};

export type Answer = {
  status?: number;
  json?: unknown;
  /** Instead of JSON. */
  text?: string;
  headers?: Record<string, string>;
};

export type LocalServer = { origin: string; asked: Asked[]; close: () => Promise<void> };

/** Somebody else's tool on this machine, which remembers what it was asked. */
export async function startServer(
  answer: (asked: Asked) => Answer | Promise<Answer>,
): Promise<LocalServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    const url = new URL(request.url ?? "/", "http://tool.test");
    const question: Asked = {
      method: request.method ?? "GET",
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: request.headers,
      json: text === "" ? null : JSON.parse(text),
    };
    asked.push(question);
    const { status = 200, json = null, text: words, headers = {} } = await answer(question);
    const type = words === undefined ? "application/json" : "text/html";
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(words ?? JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
