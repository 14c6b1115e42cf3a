import { NoAnswer, OutboundFailed } from "./refused";

const sentences: Record<string, string> = {
  ECONNREFUSED: "Nothing listens there.",
  ECONNRESET: "The connection was closed before the answer was complete.",
  EPIPE: "The connection was closed before the answer was complete.",
  ETIMEDOUT: "There was no connection.",
  EHOSTUNREACH: "There is no way to that host.",
  ENETUNREACH: "There is no way to that host.",
  HPE_HEADER_OVERFLOW: "The head of the answer was longer than 16 kB.",
  EPROTO: "It does not speak TLS as we do; is it http:// instead of https://?",
  CERT_HAS_EXPIRED: "Its certificate has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Its certificate is vouched for by nobody we trust.",
  SELF_SIGNED_CERT_IN_CHAIN: "Its certificate is vouched for by nobody we trust.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "Its certificate is vouched for by nobody we trust.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "Its certificate is vouched for by nobody we trust.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Its certificate is for another name.",
};

/** The sentence for what a connection died of. Words of the system or of the other side stay out. */
export function whyNot(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  const code = codeOf(error);
  const known = sentences[code.startsWith("ERR_SSL") ? "EPROTO" : code];
  const other = code.startsWith("HPE_")
    ? "It is no HTTP answer."
    : `The connection broke${code && ` (${code})`}.`;
  return new OutboundFailed(known ?? other);
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && !("code" in error)) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
