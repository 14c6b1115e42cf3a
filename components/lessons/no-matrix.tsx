import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { MatrixFilter } from "@/lib/lessons/matrix-schema";

export function NoMatrix({ filter: { tag, from, until, after } }: { filter: MatrixFilter }) {
  if (tag || from || until || after)
    return (
      <Empty
        title="No lesson fits these filters"
        action={<LinkButton href="/lessons/matrix">All lessons</LinkButton>}
      >
        Take one of them away, or look through everything that teams have learnt.
      </Empty>
    );
  return (
    <Empty
      title="No lesson is published yet"
      action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
    >
      When a postmortem is published, its lessons stand here in rows, with a column for each team:
      what it said, and where an answer is still to come.
    </Empty>
  );
}
