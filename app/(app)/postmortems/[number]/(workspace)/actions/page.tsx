import type { Metadata } from "next";
import Link from "next/link";
import { ActionEditor } from "@/components/action-items/editor";
import { isAsked } from "@/components/action-items/next-step";
import { AsideGroup, StepFrame } from "@/components/postmortems/step-frame";
import { WorthAsking } from "@/components/postmortems/worth-asking";
import { SeenBefore } from "@/components/precedents/seen-before";
import { listActions, listOwners } from "@/lib/action-items/queries";
import { promiseQuestions } from "@/lib/action-items/questions";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMarks } from "@/lib/layers/queries";
import { getPostmortem } from "@/lib/postmortems/queries";
import { listWhys } from "@/lib/whys/queries";
import type { WhyView } from "@/lib/whys/schema";

export const metadata: Metadata = { title: "Actions" };

type Props = PageProps<"/postmortems/[number]/actions">;

export default async function ActionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const items = await orNotFound(listActions(actor, { number }));
  const [postmortem, owners, marks, whys] = await Promise.all([
    orNotFound(getPostmortem(actor, { number })),
    listOwners(actor, { number }),
    listMarks(actor, { number }),
    listWhys(actor, { number }),
  ]);
  const { why: wanted } = await searchParams;
  const why = whys.find(({ id }) => id === wanted);
  const draft = postmortem.stage === "draft";
  return (
    <StepFrame
      title="What will be different afterwards?"
      lede="Change a process, a tool or a layer. Each action item has an owner and a due date, and is closed on proof, not on a tick."
      aside={
        <>
          <SeenBefore number={number} />
          <WorthAsking
            questions={promiseQuestions(items, {
              conditions: whys.filter(({ contributing }) => contributing).length,
              passed: marks.filter(({ outcome }) => outcome === "let_through").map(bySlug),
            })}
          />
          <Unanswered number={number} whys={whys} answered={items.map((item) => item.why)} />
          {draft && items.some(isAsked) && (
            <AsideGroup title="Owners outside the team">
              <p className="text-muted">
                A team that you choose is asked once this is published, and may decline with a
                reason. Until then it stays hidden from them, unless they take part.
              </p>
            </AsideGroup>
          )}
        </>
      }
    >
      <ActionEditor
        actor={actor}
        number={number}
        items={items}
        from={{
          owners,
          team: postmortem.team.slug,
          layers: marks.filter(({ retired }) => !retired).map(({ slug, name }) => [slug, name]),
          whys: whys.map((each) => [each.id, short(each)]),
        }}
        draft={draft}
        why={why ? { id: why.id, answer: why.answer || why.question, layer: why.layer } : null}
      />
    </StepFrame>
  );
}

type UnansweredProps = { number: number; whys: WhyView[]; answered: (string | null)[] };

/** Conditions that contributed and that no promise changes yet. */
function Unanswered({ number, whys, answered }: UnansweredProps) {
  const open = whys.filter(({ id, contributing }) => contributing && !answered.includes(id));
  if (open.length === 0) return null;
  return (
    <AsideGroup title="Conditions without an action">
      <ul className="flex flex-col gap-2">
        {open.map((why) => (
          <li key={why.id}>
            <Link
              href={`/postmortems/${number}/actions?why=${why.id}`}
              className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
            >
              {why.answer || why.question}
            </Link>
          </li>
        ))}
      </ul>
    </AsideGroup>
  );
}

const bySlug = ({ slug }: { slug: string }) => slug;

const short = ({ answer, question }: WhyView) => {
  const text = answer || question;
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
};
