import { DomainError } from "@/lib/errors/domain-error";

/** 400 cannot be read, 413 is too large, 415 says that it is something else than JSON. */
type Status = 400 | 413 | 415;

/** A body that we refuse before its fields are looked at. */
export class Unreadable extends DomainError {
  constructor(
    readonly status: Status,
    message: string,
  ) {
    super("invalid", message);
    this.name = "Unreadable";
  }
}
