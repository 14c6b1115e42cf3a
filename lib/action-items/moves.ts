import type { Column } from "./board-columns";
import { isPromised } from "./words";

/** What a card needs to get into another column; "start" and "unstart" need nothing more. */
export type Move = "start" | "unstart" | "prove" | "verify" | "drop" | "reopen";
export type Asked = { move: Move } | { no: string };

type Turn = "keep" | "verify" | "acceptRisk";

const notTheirs = "Only its owner and those who write its postmortem may do that.";
const settled = "It is settled. Open it again first.";

/**
 * What moving a card asks of somebody who may take these turns, and null where it stays. A promise
 * is never settled by the move alone: it asks for the proof, the look or the reason.
 */
export function moveOf(from: Column, to: Column, offered: readonly Turn[]): Asked | null {
  if (from === to) return null;
  if (!isPromised(from)) return outOfSettled(from, to, offered);
  if (to === "verified") return { no: "Prove it first. Somebody else looks at the proof then." };
  if (to === "wont_do")
    return offered.includes("acceptRisk")
      ? { move: "drop" }
      : { no: "Only those who write its postmortem accept its risk." };
  if (!offered.includes("keep")) return { no: notTheirs };
  if (to === "done") return { move: "prove" };
  return { move: to === "open" ? "unstart" : "start" };
}

function outOfSettled(from: Column, to: Column, offered: readonly Turn[]): Asked {
  if (to === "open") return offered.includes("keep") ? { move: "reopen" } : { no: notTheirs };
  if (from !== "done" || to !== "verified") return { no: settled };
  return offered.includes("verify")
    ? { move: "verify" }
    : { no: "Somebody other than the one who proved it verifies." };
}
