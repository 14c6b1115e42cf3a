/** `message` is a sentence for an administrator; `outward` tells others nothing of the network inside. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly outward = message,
  ) {
    super(message);
  }
}

/** We did not ask, for where it would have led. */
export class OutboundRefused extends NoAnswer {
  override name = "OutboundRefused";
}

/** We asked and got no whole answer. */
export class OutboundFailed extends NoAnswer {
  override name = "OutboundFailed";
}
