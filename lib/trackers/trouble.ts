/** A tracker did not do as asked. The message is a sentence of ours, never the tool's own words. */
export class TrackerTrouble extends Error {
  override name = "TrackerTrouble";
  constructor(
    message: string,
    /** When it may be asked again, where it said so. */
    readonly waitUntil: Date | null = null,
    /** The same for those who do not administer it. */
    readonly outward = message,
  ) {
    super(message);
  }
}

/** More came than we read: fewer at once may do. */
export class AnswerTooLong extends TrackerTrouble {
  override name = "AnswerTooLong";
}
