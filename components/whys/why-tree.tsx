import { LayerTag } from "@/components/layers/layer-tag";
import { Chip } from "@/components/ui/chip";
import { requireActor } from "@/lib/auth/session";
import { whenWritten } from "@/lib/timeline/written-times";
import { listWhyStory } from "@/lib/whys/queries";
import type { StoryWhy } from "@/lib/whys/schema";
import { type Branch, toForest } from "@/lib/whys/tree";

type Props = { number: number; zone: string };

/** The whys as they are read: a question, its answer, and under it what was asked next. */
export async function WhyTree({ number, zone }: Props) {
  const whys = await listWhyStory(await requireActor(), { number });
  if (whys.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-[23px]">Why it happened</h2>
      <Branches branches={toForest(whys)} zone={zone} />
    </section>
  );
}

/** Further down a phone has no room left; the lines get thin instead. */
const deepestIndent = 8;

type BranchesProps = { branches: Branch<StoryWhy>[]; zone: string };

function Branches({ branches, zone }: BranchesProps) {
  return (
    <ul>
      {branches.map((why) => (
        <li
          key={why.id}
          id={`why-${why.id}`}
          className={`pt-2 pb-0.5 ${why.depth < deepestIndent ? "border-l-2 pl-3 md:pl-4.5" : "border-l pl-px"} ${why.branches.length === 0 ? "border-accent" : "border-line-strong"}`}
        >
          <p className="text-[13.5px] text-muted">{why.question}</p>
          <Answer why={why} zone={zone} />
          {why.branches.length > 0 && <Branches branches={why.branches} zone={zone} />}
        </li>
      ))}
    </ul>
  );
}

function Answer({ why, zone }: { why: StoryWhy; zone: string }) {
  const { answer, evidence, layer, assumption, contributing } = why;
  return (
    <div className="mb-1.5 max-w-[68ch] break-inside-avoid">
      <p className="inline whitespace-pre-line font-serif text-[17px] leading-snug [overflow-wrap:anywhere]">
        {answer || <span className="text-muted italic">Not answered yet.</span>}
      </p>{" "}
      <span className="[&>*]:mr-1.5">
        {evidence.map((piece) => (
          <Backing key={piece.id} piece={piece} zone={zone} />
        ))}
        {layer && <LayerTag {...layer} />}
        {contributing && <Mark>contributing condition</Mark>}
        {assumption && <Mark>assumption, not checked</Mark>}
      </span>
    </div>
  );
}

const Mark = ({ children }: { children: string }) => (
  <span className="rounded-full border border-line-strong border-dashed px-2 text-[12px] whitespace-nowrap text-muted">
    {children}
  </span>
);

function Backing({ piece, zone }: { piece: StoryWhy["evidence"][number]; zone: string }) {
  const { event, url, quotation } = piece;
  return (
    <>
      {event && (
        <a href={`#event-${event.id}`} title={event.text} className="hover:text-ink">
          <span className="sr-only">Evidence: event at </span>
          <Chip className="font-mono">{whenWritten(event, zone)}</Chip>
        </a>
      )}
      {url && (
        <a href={url} rel="noreferrer" className="text-[13px] text-accent underline">
          {hostOf(url)}
        </a>
      )}
      {quotation && <q className="text-[14px] text-muted">{quotation}</q>}
    </>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
