import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { readAnswer } from "./read-answer";
import { OutboundFailed } from "./refused";
import { type Resolve, type Resolved, resolveChecked } from "./resolve";
import { type Target, targetOf } from "./target";
import { whyNot } from "./why-not";

export type Asked = {
  url: string;
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: string;
  /** Hosts inside the walls that may be asked, from `listAllowed`. */
  allow?: readonly string[];
};

export type Answer = {
  /** Also of a redirect, which is not followed, and of an error. */
  status: number;
  headers: http.IncomingHttpHeaders;
  /** As UTF-8; never unpacked, whatever `content-encoding` says. */
  body: string;
  /** The answer was longer than 100 kB, and the rest was not read. */
  cutOff: boolean;
  tookMs: number;
};

/** What a test brings of its own. */
export type Tools = { resolve?: Resolve; timeoutMs?: number; ca?: string };

const overallMs = 7_000;

/**
 * Asks another server, the only way anything of ours leaves for an address that somebody typed:
 * the name is resolved once, each of its addresses checked, and one of those connected to. Nothing
 * is followed, kept open, or sent through a proxy; all of it, names included, takes 7 s at most.
 * @throws OutboundRefused when it may not be asked, OutboundFailed when no whole answer came.
 */
export async function request(asked: Asked, tools: Tools = {}): Promise<Answer> {
  const started = performance.now();
  const target = targetOf(asked.url);
  const late = AbortSignal.timeout(tools.timeoutMs ?? overallMs);
  const allowed = asked.allow?.includes(target.host) ?? false;
  try {
    const addresses = await before(late, resolveChecked(target.host, allowed, tools.resolve));
    const answer = await before(late, exchange(target, addresses, asked, { late, ca: tools.ca }));
    return { ...answer, tookMs: Math.round(performance.now() - started) };
  } catch (error) {
    throw late.aborted ? tooLate() : whyNot(error);
  }
}

/** Neither a lookup nor every way of a connection to end heeds a signal. */
function before<T>(late: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    late.addEventListener("abort", () => reject(tooLate()), { once: true });
    work.then(resolve, reject);
  });
}

function exchange(
  target: Target,
  addresses: Resolved[],
  asked: Asked,
  { late, ca }: { late: AbortSignal; ca: string | undefined },
): Promise<Omit<Answer, "tookMs">> {
  const { url, host, port, secure } = target;
  return new Promise((resolve, reject) => {
    const body = asked.body ?? "";
    const sent = (secure ? https : http).request({
      host,
      port,
      path: url.pathname + url.search,
      method: asked.method ?? "GET",
      headers: headersOf(target, asked.headers, body),
      lookup: pinned(addresses),
      // One of its own, so that nothing is kept open and no proxy of the environment is asked.
      agent: new (secure ? https : http).Agent({
        keepAlive: false,
        autoSelectFamilyAttemptTimeout: 1_000,
      }),
      maxHeaderSize: 16_384,
      signal: late,
      ...(secure && { rejectUnauthorized: true, servername: isIP(host) ? "" : host, ca }),
    });
    sent.on("error", reject);
    sent.on("upgrade", (_answer, socket) => {
      socket.destroy();
      reject(new OutboundFailed("It changed to another protocol."));
    });
    sent.on("response", (answer) => readAnswer(answer).then(resolve, reject));
    sent.end(body);
  });
}

function headersOf({ url }: Target, given: Record<string, string> = {}, body: string) {
  return {
    "user-agent": "Parapet",
    accept: "*/*",
    "accept-encoding": "identity",
    ...given,
    host: url.host,
    ...(body !== "" && { "content-length": Buffer.byteLength(body) }),
  };
}

/** Answers with what was checked, so that a name that changes its mind is not heard. */
const pinned =
  (addresses: Resolved[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, addresses);
    else done(null, first?.address ?? "", first?.family);
  };

const tooLate = () => new OutboundFailed("There was no whole answer within 7 seconds.");
