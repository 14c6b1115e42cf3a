import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors/domain-error";
import { OutboundRefused } from "@/lib/outbound/refused";
import { type Target, targetOf } from "@/lib/outbound/target";
import { sealAddress } from "./secrets";

/**
 * Reads the address of a webhook, for keeping. Where its name leads is looked at when something is
 * sent.
 * @throws DomainError invalid
 */
export async function keptAddress(tx: Tx, address: string) {
  const { url, host, secure } = readTarget(address);
  const allowed = await tx.allowedHost.findUnique({ where: { host }, select: { host: true } });
  if (!secure && !allowed)
    throw wrong("Use https://. Without it, only hosts that you allow below can be told.");
  return { urlSealed: sealAddress(url.href), urlHost: url.host };
}

function readTarget(address: string): Target {
  try {
    return targetOf(address);
  } catch (error) {
    if (error instanceof OutboundRefused) throw wrong(error.message);
    throw error;
  }
}

const wrong = (message: string) => invalid(message, { url: message });
