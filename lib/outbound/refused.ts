/** We did not ask, for where it would have led. The message is a sentence for an administrator. */
export class OutboundRefused extends Error {
  override name = "OutboundRefused";
}

/** We asked and got no whole answer. The message is a sentence for an administrator. */
export class OutboundFailed extends Error {
  override name = "OutboundFailed";
}
