import { Prose } from "@/components/ui/prose";
import { requireActor } from "@/lib/auth/session";
import { listImpactFigures } from "@/lib/postmortems/queries";
import type { PostmortemView } from "@/lib/postmortems/schema";

const questions = [
  ["surprised", "What surprised us"],
  ["wentWell", "What went well"],
  ["lucky", "Where we got lucky"],
] as const;

/** What people told besides the timeline and the whys. */
export async function Telling({ postmortem }: { postmortem: PostmortemView }) {
  const { number, impact, leftovers } = postmortem;
  const figures = await listImpactFigures(await requireActor(), { number });
  return (
    <>
      {(impact !== "" || figures.length > 0) && (
        <section>
          <h2 className="text-[23px]">Who noticed</h2>
          {impact && <Prose text={impact} className="mt-2 max-w-[68ch]" />}
          {figures.length > 0 && (
            <dl className="mt-3 flex flex-wrap gap-x-10 gap-y-2">
              {figures.map(({ id, amount, unit }) => (
                <div key={id} className="flex flex-col-reverse">
                  <dt className="text-[12.5px] text-muted">{unit}</dt>
                  <dd className="font-mono font-semibold">{amount}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      )}
      {questions.map(
        ([field, title]) =>
          postmortem[field] && (
            <section key={field}>
              <h2 className="text-[23px]">{title}</h2>
              <Prose text={postmortem[field]} className="mt-2 max-w-[68ch]" />
            </section>
          ),
      )}
      {leftovers && (
        <section>
          <h2 className="text-[23px]">From the imported text</h2>
          <Prose text={leftovers} className="mt-2 max-w-[68ch]" />
        </section>
      )}
    </>
  );
}
