import { Anchor } from "@/components/ui/anchor";
import { Chip } from "@/components/ui/chip";
import { hostOf } from "@/components/ui/host-of";
import { statusWords } from "@/lib/action-items/words";
import type { OwnStance } from "@/lib/lessons/stance-schema";

const link = "underline decoration-line-strong underline-offset-2 hover:text-ink";

/** What stands with an answer: what followed, how that is now, and what the team wrote. */
export function Said({ said }: { said: OwnStance }) {
  const { stance, note, evidence, action, practice } = said;
  return (
    <>
      {action && (
        <Chip>
          <span>
            promised{" "}
            <Anchor href={`/actions/${action.id}`} className={link}>
              {action.title}
            </Anchor>{" "}
            · {statusWords[action.status].toLowerCase()}
          </span>
        </Chip>
      )}
      {practice && (
        <Chip>
          <span>
            {stance === "covered" ? "by" : "adopted"}{" "}
            <Anchor href={`/practices/${practice.slug}`} className={link}>
              {practice.statement}
            </Anchor>
          </span>
        </Chip>
      )}
      {evidence && <Evidence url={evidence} />}
      {note && <p className="w-full max-w-[60ch] text-[13.5px] text-muted">{note}</p>}
    </>
  );
}

export const Evidence = ({ url }: { url: string }) => (
  <a href={url} rel="noreferrer" className={`text-[13px] text-muted ${link}`}>
    {hostOf(url)}
  </a>
);
