import { Unreadable } from "./unreadable";

const megabyte = 1024 * 1024;
/**
 * Room for JSON's own escapes around an import of the allowed size. Next cuts a body short without a
 * word at `proxyClientMaxBodySize`, 16 MB; below that a long one is refused with a sentence.
 */
const bodyLimitBytes = 15 * megabyte;

/**
 * The JSON body of a request, an empty object where there is none. Reading stops at the limit,
 * so that a large upload costs no more than that.
 * @throws Unreadable
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await readText(request);
  if (text.trim() === "") return {};
  const value = parse(text, request.headers.get("content-type"));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unreadable(400, 'The body must be a JSON object, such as {"title": "…"}.');
  return value as Record<string, unknown>;
}

async function readText(request: Request): Promise<string> {
  const tooLong = "The body is larger than 15 MB. An import may hold 5 MB; split it.";
  return decodeText(await readBytes(request, bodyLimitBytes, tooLong), "The body");
}

/**
 * A body's bytes. One that says its length need not be read to be refused.
 * @throws Unreadable with `tooLong` beyond the limit, and where its sender hung up.
 */
export async function readBytes(
  request: Request,
  limitBytes: number,
  tooLong: string,
): Promise<Buffer<ArrayBuffer>> {
  const ensureSmall = (bytes: number) => {
    if (bytes > limitBytes) throw new Unreadable(413, tooLong);
  };
  ensureSmall(Number(request.headers.get("content-length") ?? 0));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength;
    ensureSmall(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A browser calls a question off, a line breaks: then nothing broke here, and nobody is answered. */
async function* chunksOf({ body, signal }: Request) {
  try {
    yield* body ?? [];
  } catch (error) {
    if (signal.aborted) throw new Unreadable(400, "The request ended before its body did.");
    throw error;
  }
}

/** @throws Unreadable for anything but UTF-8; letters of another encoding would turn to noise. */
export function decodeText(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(400, `${what} is not UTF-8. Save the text as UTF-8 and send it again.`);
  }
}

function parse(text: string, contentType: string | null): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const other = contentType !== null && !/\bjson\b/i.test(contentType);
    const message = "The body is not JSON. Send a JSON object and Content-Type: application/json.";
    throw new Unreadable(other ? 415 : 400, message);
  }
}
