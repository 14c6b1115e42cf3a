import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { listRepeats } from "@/lib/precedents/queries";
import type { LinkedPostmortem, Repeats } from "@/lib/precedents/schema";
import { UnsayRepeat } from "./unsay-repeat";

type Props = { number: number; repeats: Repeats; editable: boolean };

/** The links that people made, in the workspace. */
export function RepeatsSaid({ number, repeats: { before, again }, editable }: Props) {
  if (before.length + again.length === 0) return null;
  return (
    <ul className="mb-2 flex flex-col gap-1.5">
      {before.map((other) => (
        <li key={other.number}>
          A repeat of <Linked {...other} />
          {editable && <UnsayRepeat number={number} of={other.number} />}
        </li>
      ))}
      {again.map((other) => (
        <li key={other.number}>
          Happened again: <Linked {...other} />
        </li>
      ))}
    </ul>
  );
}

/** The same near the head of the published page; nothing where there is none. */
export async function RepeatLinks({ number }: { number: number }) {
  const { before, again } = await listRepeats(await requireActor(), { number });
  if (before.length + again.length === 0) return null;
  return (
    <ul
      aria-label="Repeats"
      className="-mt-6 flex max-w-[62ch] flex-col gap-1 border-accent border-l-2 pl-3 text-[14px]"
    >
      {before.map((other) => (
        <li key={other.number}>
          A repeat of <Linked {...other} />
        </li>
      ))}
      {again.map((other) => (
        <li key={other.number}>
          Happened again: <Linked {...other} />
        </li>
      ))}
    </ul>
  );
}

function Linked({ number, title, team, occurredOn }: LinkedPostmortem) {
  return (
    <>
      <Anchor
        href={`/postmortems/${number}`}
        className="font-semibold underline underline-offset-2"
      >
        PM-{number} {title}
      </Anchor>{" "}
      <span className="text-muted">
        ({team}
        {occurredOn && `, ${dayInWords(occurredOn)}`})
      </span>
    </>
  );
}
