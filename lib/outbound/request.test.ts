import net, { type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { selfSigned } from "@/lib/testing/certificate";
import { openReceiver } from "@/lib/testing/receiver";
import { OutboundRefused } from "./refused";
import { request } from "./request";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const allow = ["127.0.0.1", "hooks.example.test"];
const home = async () => [{ address: "127.0.0.1", family: 4 }];
const soon = { timeoutMs: 150 };

async function receiver(...how: Parameters<typeof openReceiver>) {
  const opened = await openReceiver(...how);
  closing.push(opened.close);
  return opened;
}

/** Says these bytes to whoever connects, and whatever `then` does. */
async function speaker(words: string, then: (socket: net.Socket) => void = () => {}) {
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(words);
      then(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("an answer", () => {
  it("comes back whole, from the path, with the name and body that were given", async () => {
    const there = await receiver((_asked, reply) => reply.writeHead(202).end("grüß"));
    const url = `http://hooks.example.test:${there.port}/in?a=1`;
    const asked = { url, method: "POST", body: "größe", allow } as const;
    const answer = await request({ ...asked, headers: { host: "other" } }, { resolve: home });
    expect(answer).toMatchObject({ status: 202, body: "grüß", cutOff: false });
    expect(there.received).toMatchObject([
      { method: "POST", path: "/in?a=1", body: "größe", headers: { connection: "close" } },
    ]);
    expect(there.received[0]?.headers.host).toBe(`hooks.example.test:${there.port}`);
  });

  it("is cut off after 100 kB", async () => {
    const there = await receiver((_asked, reply) => reply.end("a".repeat(30_000_000)));
    const answer = await request({ url: there.url, allow });
    expect(answer).toMatchObject({ status: 200, cutOff: true });
    expect(answer.body).toBe("a".repeat(100_000));
  });

  it("is never unpacked", async () => {
    const packed = gzipSync("a".repeat(50_000_000));
    const there = await receiver((_asked, reply) =>
      reply.writeHead(200, { "content-encoding": "gzip" }).end(packed),
    );
    const answer = await request({ url: there.url, allow });
    expect(answer.body.length).toBeLessThanOrEqual(packed.length);
    expect(there.received[0]?.headers["accept-encoding"]).toBe("identity");
  });

  it("that leads elsewhere is not followed", async () => {
    const inside = await receiver();
    const there = await receiver((_asked, reply) =>
      reply.writeHead(307, { location: inside.url }).end(),
    );
    expect(await request({ url: there.url, allow })).toMatchObject({ status: 307 });
    expect(there.received).toHaveLength(1);
    expect(inside.received).toEqual([]);
  });
});

describe("the walls", () => {
  const ways = ["127.0.0.1", "0x7f000001", "2130706433", "[::ffff:127.0.0.1]", "127.1"];
  it.each(ways)("keep what is inside from being asked as %s", async (host) => {
    const there = await receiver();
    const asking = request({ url: `http://${host}:${there.port}/` });
    await expect(asking).rejects.toThrow(OutboundRefused);
    expect(there.received).toEqual([]);
  });

  it("keep a name out of which one address of several is inside", async () => {
    const there = await receiver();
    const resolve = async () => [
      { address: "93.184.215.14", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    const asking = request({ url: `http://two.example.test:${there.port}/` }, { resolve });
    await expect(asking).rejects.toMatchObject({
      message: expect.stringMatching(/^two\.example\.test leads to 127\.0\.0\.1/),
      outward: "Its address may not be asked. An administrator may allow its host.",
    });
    expect(there.received).toEqual([]);
  });

  it("hold where a name answers the check with one address and later with another", async () => {
    const there = await receiver();
    const answers = ["127.0.0.1", "127.0.0.2", "127.0.0.2"];
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [{ address: answers[asked.length - 1] ?? "", family: 4 }];
    };
    const url = `http://hooks.example.test:${there.port}/`;
    expect((await request({ url, allow }, { resolve })).status).toBe(200);
    expect(asked).toEqual(["hooks.example.test"]);
    expect(there.received).toHaveLength(1);
  });

  it("open for a host that is allowed by its exact name, and for no other", async () => {
    const there = await receiver();
    const ask = (host: string) =>
      request({ url: `http://${host}:${there.port}/`, allow }, { resolve: home });
    expect((await ask("HOOKS.example.test")).status).toBe(200);
    for (const other of ["example.test", "x.hooks.example.test", "hooks.example.test.evil.test"])
      await expect(ask(other)).rejects.toThrow(OutboundRefused);
    expect(there.received).toHaveLength(1);
  });

  it("keep a cloud's metadata out even where its name is allowed", async () => {
    const resolve = async () => [{ address: "169.254.169.254", family: 4 }];
    for (const url of ["http://169.254.169.254/latest", "http://hooks.example.test/"])
      await expect(
        request({ url, allow: [...allow, "169.254.169.254"] }, { resolve }),
      ).rejects.toThrow(OutboundRefused);
  });
});

describe("a receiver that means no good", () => {
  it("that drips gets the same time as any other", async () => {
    let drips = 0;
    const url = await speaker("HTTP/1.1 200 OK\r\ncontent-length: 90000\r\n\r\n", (socket) => {
      const dripping = setInterval(() => {
        drips += 1;
        socket.write("a");
      }, 5);
      socket.on("close", () => clearInterval(dripping));
    });
    await expect(request({ url, allow }, { timeoutMs: 1_000 })).rejects.toThrow(
      "no whole answer within",
    );
    expect(drips).toBeGreaterThan(0);
  });

  it("that drips its head, or says nothing, does too", async () => {
    const head = await speaker("HTTP/1.1 200 OK\r\n", (socket) => {
      const dripping = setInterval(() => socket.write("x: y\r\n"), 5);
      socket.on("close", () => clearInterval(dripping));
    });
    const silent = await speaker("");
    for (const url of [head, silent])
      await expect(request({ url, allow }, soon)).rejects.toThrow("no whole answer within");
  });

  it("whose name server keeps silent does too", async () => {
    const resolve = () => new Promise<never>(() => {});
    await expect(
      request({ url: "http://hooks.example.test/", allow }, { resolve, ...soon }),
    ).rejects.toThrow("no whole answer within");
  });

  it.each([
    ["closes in the middle of its answer", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf"],
    ["closes in the middle of its head", "HTTP/1.1 200 OK\r\ncont"],
    ["says nothing and closes", ""],
  ])("that %s has not answered", async (_name, words) => {
    const url = await speaker(words, (socket) => socket.end());
    await expect(request({ url, allow })).rejects.toThrow("closed before the answer was complete");
  });

  it("that speaks no HTTP, or has an endless head, is not listened to", async () => {
    const mail = await speaker("220 mail.example.test ESMTP\r\n");
    await expect(request({ url: mail, allow })).rejects.toThrow("It is no HTTP answer.");
    const endless = await speaker(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(9_000)}`);
    await expect(request({ url: endless, allow })).rejects.toThrow("longer than 16 kB");
  });

  it("that changes to another protocol is left", async () => {
    const url = await speaker(
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    );
    await expect(request({ url, allow }, soon)).rejects.toThrow("changed to another protocol");
  });
});

describe("a certificate", () => {
  const own = selfSigned("hooks.example.test");
  const ask = (port: number, host: string, ca?: string) =>
    request(
      { url: `https://${host}:${port}/`, allow: [...allow, host] },
      { resolve: home, ...(ca && { ca }) },
    );

  it("must be vouched for", async () => {
    const { port, received } = await receiver(undefined, own);
    await expect(ask(port, "hooks.example.test")).rejects.toThrow("vouched for by nobody we trust");
    expect(received).toEqual([]);
  });

  it("must be for the name that was asked, not for the address it led to", async () => {
    const { port, received } = await receiver(undefined, own);
    expect((await ask(port, "hooks.example.test", own.cert)).status).toBe(200);
    await expect(ask(port, "other.example.test", own.cert)).rejects.toThrow("for another name");
    await expect(ask(port, "127.0.0.1", own.cert)).rejects.toThrow("for another name");
    expect(received).toHaveLength(1);
  });

  it("must be there", async () => {
    const { port } = await receiver();
    await expect(ask(port, "hooks.example.test")).rejects.toThrow("does not speak TLS");
  });
});

it("says in a sentence that a name or a listener is not there, and nothing of the address", async () => {
  const there = await receiver();
  await there.close();
  const gone = request({ url: `${there.url}/secret`, allow });
  await expect(gone).rejects.toThrow(/^Nothing listens there\.$/);
  const resolve = () => Promise.reject(new Error("ENOTFOUND"));
  const nameless = request({ url: "http://hooks.example.test/secret", allow }, { resolve });
  await expect(nameless).rejects.toMatchObject({
    message: "The name hooks.example.test could not be resolved.",
    outward: "Its name could not be resolved.",
  });
});

it("asks no proxy of the environment", async () => {
  const [proxy, there] = [await receiver(), await receiver()];
  const before = { ...process.env };
  Object.assign(process.env, {
    http_proxy: proxy.url,
    HTTP_PROXY: proxy.url,
    NODE_USE_ENV_PROXY: "1",
  });
  try {
    expect((await request({ url: there.url, allow })).status).toBe(200);
  } finally {
    process.env = before;
  }
  expect(proxy.received).toEqual([]);
});
