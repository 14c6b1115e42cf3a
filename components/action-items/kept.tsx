import type { ActionItemView } from "@/lib/action-items/schema";
import { dayInWords } from "@/lib/dates/clock";

type Settled = Pick<ActionItemView, "proof" | "verified" | "acceptedRisk">;

/** What was said when a promise was settled: the proof and who looked at it, or the reason. */
export function Kept({ proof, verified, acceptedRisk }: Settled) {
  if (acceptedRisk)
    return (
      <div className="text-[13.5px]">
        <p className="whitespace-pre-line font-serif text-[16px]">{acceptedRisk.reason}</p>
        <Signed what="Risk accepted" {...acceptedRisk} />
      </div>
    );
  if (!proof) return null;
  return (
    <div className="text-[13.5px]">
      <p className="whitespace-pre-line font-serif text-[16px]">{proof.note}</p>
      {proof.url && (
        <a href={proof.url} rel="noreferrer" className="break-all text-accent underline">
          {proof.url}
        </a>
      )}
      <Signed what="Proved" {...proof} />
      {verified && <Signed what="Verified" {...verified} />}
    </div>
  );
}

function Signed({ what, by, at }: { what: string; by: { name: string }; at: string }) {
  return (
    <p className="text-muted">
      {what} by {by.name}, <time dateTime={at}>{dayInWords(at.slice(0, 10))}</time>
    </p>
  );
}
