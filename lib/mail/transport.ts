import nodemailer from "nodemailer";
import { env } from "@/lib/env/env";

const key = Symbol.for("parapet.mail");
type Transport = ReturnType<typeof open>;
type Holder = { [key]?: { url: string; transport: Transport } };

/** One pool of connections a process, to the mail server of the settings; null without one. */
export function mailTransport(): Transport | null {
  const { SMTP_URL } = env();
  if (!SMTP_URL) return null;
  const holder = globalThis as Holder;
  if (holder[key]?.url !== SMTP_URL) closeMail();
  holder[key] ??= { url: SMTP_URL, transport: open(SMTP_URL) };
  return holder[key].transport;
}

/** Ends the connections that wait for the next letter, so that a process can end. */
export function closeMail(): void {
  const holder = globalThis as Holder;
  holder[key]?.transport.close();
  delete holder[key];
}

const open = (url: string) =>
  nodemailer.createTransport({
    ...serverIn(url),
    pool: true,
    maxConnections: 3,
    // A letter that broke off is ours to try again, with the claim on it renewed.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** What an SMTP_URL says. A password never travels in the clear, but within this machine. */
export function serverIn(address: string) {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const here = host === "localhost" || host === "::1" || host.startsWith("127.");
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : undefined;
  return {
    host,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    requireTLS: auth !== undefined && !secure && !here,
    // Nobody can vouch for the name of one's own machine, and nobody stands between.
    tls: { rejectUnauthorized: !here },
    ...(auth && { auth }),
  };
}
