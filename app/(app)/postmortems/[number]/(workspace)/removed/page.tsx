import type { Metadata } from "next";
import { Removals } from "@/components/postmortems/removals";
import { StepFrame } from "@/components/postmortems/step-frame";
import { Older } from "@/components/ui/older";
import { requireActor } from "@/lib/auth/session";
import { calendarDay, clockTime, dayInWords } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { readInput } from "@/lib/http/read-input";
import { readOnly } from "@/lib/postmortems/policy";
import { getPostmortem, mayEdit } from "@/lib/postmortems/queries";
import { listRemovals } from "@/lib/postmortems/removed";
import { RemovalsAsked } from "@/lib/postmortems/schema";

export const metadata: Metadata = { title: "Lately removed" };

type Props = PageProps<"/postmortems/[number]/removed">;

export default async function RemovedPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const { zone } = await orNotFound(getPostmortem(actor, { number }));
  return (
    <StepFrame
      title="Lately removed"
      lede="Whatever is removed here stays in this list and can be brought back. Only those who can change this postmortem see it."
    >
      {(await mayEdit(actor, { number })) ? await list() : <p className="text-muted">{readOnly}</p>}
    </StepFrame>
  );

  async function list() {
    const { after } = await searchParams;
    const read = async () => listRemovals(actor, readInput(RemovalsAsked, { number, after }));
    const { items, next } = await orNotFound(read());
    return (
      <>
        <Removals
          number={number}
          items={items.map(({ removedAt, by, ...item }) => ({
            ...item,
            by: by.name,
            when: inWords(new Date(removedAt), zone),
          }))}
        />
        <Older path={`/postmortems/${number}/removed`} filter={{ after }} next={next} />
      </>
    );
  }
}

const inWords = (at: Date, zone: string): string =>
  `${dayInWords(calendarDay(at, zone))}, ${clockTime(at, zone).slice(0, 5)}`;
