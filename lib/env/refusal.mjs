/**
 * Why Parapet cannot start or go on, said for the person who runs it: whole sentences that name
 * what to do. Printed as they are, without a stack trace. Plain JavaScript because the first ones
 * may be needed before anything is installed.
 */
export class Refusal extends Error {
  name = "Refusal";
}
