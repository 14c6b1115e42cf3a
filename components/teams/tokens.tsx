"use client";

import { Empty } from "@/components/ui/empty";
import { LineForm } from "@/components/ui/line-form";
import { makeApiTokenAction, revokeApiTokenAction } from "@/lib/teams/actions";
import type { ApiTokenView } from "@/lib/teams/views";
import { MadeSecret } from "./made-secret";
import { OneTimeSecret } from "./one-time-secret";

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
            <MadeSecret
              key={id}
              of={name}
              madeAt={createdAt}
              usedAt={usedAt}
              used="used"
              revoke={revokeApiTokenAction}
              given={{ id }}
              warning="Programs that use it are refused from now on. This cannot be undone."
              end={`Revoke ${name}`}
            />
          ))}
        </ul>
      )}
      <LineForm
        action={makeApiTokenAction}
        label="What is it for?"
        name="name"
        placeholder="Deploy script"
        maxLength={120}
        button="Make a token"
        done={({ name, token }) => (
          <OneTimeSecret
            label={`The token “${name}”`}
            hint="Copy it now: it is shown this once, and nobody can show it again."
            value={token}
          />
        )}
      />
    </div>
  );
}
