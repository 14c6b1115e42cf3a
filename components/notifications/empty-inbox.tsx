import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

export function EmptyInbox({ narrowed }: { narrowed: boolean }) {
  return (
    <div className="mt-8">
      {narrowed ? (
        <Empty
          title="Nothing of this kind"
          action={<LinkButton href="/inbox">Show everything</LinkButton>}
        >
          <p>What you were told before is still here, under another choice.</p>
        </Empty>
      ) : (
        <Empty
          title="Nothing has come yet"
          action={<LinkButton href="/settings/notifications">Choose what comes by mail</LinkButton>}
        >
          <p>
            You are told here when an action item becomes yours or comes due, when a team answers
            you, and when a proof wants a second pair of eyes. It then reads like this:
          </p>
          <p className="mt-2 font-serif text-[17px] text-ink">
            Ben Adeyemi asks Web platform to take “Start the app once in the pipeline”.
          </p>
        </Empty>
      )}
    </div>
  );
}
