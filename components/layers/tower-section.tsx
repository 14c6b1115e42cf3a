import { Fragment } from "react";
import { requireActor } from "@/lib/auth/session";
import { listMarks } from "@/lib/layers/queries";
import { Tower } from "./tower";

/** Which layers held, drawn, with what was said about each. Nothing where no layer is marked. */
export async function TowerSection({ number }: { number: number }) {
  const marks = await listMarks(await requireActor(), { number });
  if (marks.every(({ outcome }) => outcome === null)) return null;
  const noted = marks.filter(({ note, outcome }) => outcome !== null && note.trim() !== "");
  return (
    <section>
      <h2 className="mb-3 text-[23px]">Which layers held</h2>
      <div className="rounded-card border border-line bg-surface px-4 pt-5 pb-3 shadow-card md:px-5">
        <Tower marks={marks.map(({ slug, name, outcome }) => ({ slug, name, outcome }))} />
      </div>
      {noted.length > 0 && (
        <dl className="mt-4 grid gap-x-5 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
          {noted.map(({ slug, name, note }) => (
            <Fragment key={slug}>
              <dt className="pt-0.5 font-medium text-[13.5px]">{name}</dt>
              <dd className="whitespace-pre-line font-serif text-[16px] leading-snug max-sm:mb-2">
                {note}
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </section>
  );
}
