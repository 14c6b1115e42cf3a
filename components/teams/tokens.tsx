import { Empty } from "@/components/ui/empty";
import { dayInWords } from "@/lib/dates/clock";
import type { ApiTokenView } from "@/lib/teams/views";
import { RevokeToken } from "./revoke-token";
import { TokenForm } from "./token-form";

/** Ways in for programs, each with the asker's own rights. */
export function Tokens({ tokens }: { tokens: ApiTokenView[] }) {
  return (
    <div className="flex max-w-[42rem] flex-col gap-4">
      {tokens.length === 0 ? (
        <Empty title="No token yet">
          A token lets a program do in your name what you can do yourself: a deploy script, say,
          that adds an event to a timeline. It sends{" "}
          <code className="font-mono text-[13px]">Authorization: Bearer …</code> to{" "}
          <code className="font-mono text-[13px]">/api/v1</code>.
        </Empty>
      ) : (
        <ul>
          {tokens.map(({ id, name, createdAt, usedAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-3 border-line border-b py-2.5"
            >
              <span className="font-medium">{name}</span>
              <span className="text-[13px] text-muted">
                made {dayInWords(createdAt)},{" "}
                {usedAt ? `last used ${dayInWords(usedAt)}` : "not used yet"}
              </span>
              <RevokeToken id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
      <TokenForm />
    </div>
  );
}
