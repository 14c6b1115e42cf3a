import type { Metadata } from "next";
import Link from "next/link";
import { Matrix } from "@/components/lessons/matrix";
import { MatrixFilters } from "@/components/lessons/matrix-filters";
import { MatrixList } from "@/components/lessons/matrix-list";
import { Marks } from "@/components/lessons/matrix-mark";
import { NoneFits, NonePublished } from "@/components/lessons/none-here";
import { TopBar } from "@/components/shell/top-bar";
import { Older } from "@/components/ui/older";
import { todayInUtc } from "@/lib/action-items/due";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { listMatrix } from "@/lib/lessons/matrix";
import { type MatrixFilter, MatrixQuery } from "@/lib/lessons/matrix-schema";
import { answersFor } from "@/lib/lessons/waiting";

export const metadata: Metadata = { title: "What every team answered" };

export default async function MatrixPage({ searchParams }: PageProps<"/lessons/matrix">) {
  const actor = await requireActor();
  const { past, ...asked } = readQuery(MatrixQuery, await searchParams);
  const filter = { ...asked, limit: 20 };
  const page = await orNotFound(listMatrix(actor, filter));
  const shown = { page, own: answersFor(actor), today: todayInUtc() };
  return (
    <>
      <TopBar where={<Link href="/lessons">Lessons</Link>} />
      <main id="content" className="mx-auto max-w-[1280px] px-4 py-7 md:px-7">
        <h1 className="text-[28px] leading-tight sm:text-[32px]">What every team answered</h1>
        <p className="mt-1 max-w-[60ch] text-muted">
          Lessons ask the other teams whether it could happen to them. Those that answered come
          first.
        </p>
        <MatrixFilters filter={filter} />
        {page.items.length === 0 && (
          <div className="mt-6">
            <None filter={filter} />
          </div>
        )}
        {page.items.length > 0 && (
          <>
            <Marks />
            <Matrix {...shown} filter={filter} past={past} />
            <MatrixList {...shown} team={filter.team} />
          </>
        )}
        <Older path="/lessons/matrix" filter={filter} next={page.next} />
      </main>
    </>
  );
}

function None({ filter: { tag, from, until, after } }: { filter: MatrixFilter }) {
  if (tag || from || until || after) return <NoneFits whole="/lessons/matrix" />;
  return (
    <NonePublished>
      When a postmortem is published, its lessons stand here in rows, with a column for each team:
      what it said, and where an answer is still to come.
    </NonePublished>
  );
}
