import { ImageThumb } from "@/components/attachments/image-thumb";
import type { ActionItemView } from "@/lib/action-items/schema";
import { effectWords } from "@/lib/action-items/words";
import { dayInWords } from "@/lib/dates/clock";

type Settled = Pick<ActionItemView, "proof" | "verified" | "acceptedRisk"> &
  Partial<Pick<ActionItemView, "number" | "effectChecks" | "duplicateOf">>;

/** What was said when a promise was settled: the proof and who looked at it, or the reason. */
export function Kept(item: Settled) {
  const { number, proof, verified, acceptedRisk, effectChecks = [], duplicateOf } = item;
  if (acceptedRisk)
    return (
      <div className="text-[13.5px]">
        <p className="whitespace-pre-line font-serif text-[16px]">{acceptedRisk.reason}</p>
        <Signed what={duplicateOf ? "Said" : "Risk accepted"} {...acceptedRisk} />
      </div>
    );
  if (!proof) return null;
  return (
    <div className="flex flex-col gap-1 text-[13.5px]">
      {proof.note && <p className="whitespace-pre-line font-serif text-[16px]">{proof.note}</p>}
      {proof.url && (
        <a href={proof.url} rel="noreferrer" className="break-all text-accent underline">
          {proof.url}
        </a>
      )}
      {proof.image && number && (
        <div className="self-start">
          <ImageThumb
            number={number}
            image={{ ...proof.image, caption: proof.image.caption || proof.note }}
          />
        </div>
      )}
      <Signed what={proof.kind === "test_run" ? "Proved by a test run," : "Proved"} {...proof} />
      {verified && <Signed what="Verified" {...verified} />}
      {effectChecks.map((check) => (
        <div key={check.at}>
          {check.note && (
            <p className="mt-1 whitespace-pre-line font-serif text-[16px]">{check.note}</p>
          )}
          <Signed what={`${effectWords[check.effect]}, seen`} by={check.by} at={check.at} />
        </div>
      ))}
    </div>
  );
}

type SignedProps = { what: string; by: { name: string }; at: string };

function Signed({ what, by, at }: SignedProps) {
  return (
    <p className="text-muted">
      {what} by {by.name}, <time dateTime={at}>{dayInWords(at.slice(0, 10))}</time>
    </p>
  );
}
