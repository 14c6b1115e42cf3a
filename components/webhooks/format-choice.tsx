import type { WebhookFormat } from "@/lib/db/generated/enums";
import { formatNames } from "@/lib/webhooks/formats";

const hints: Record<WebhookFormat, string> = {
  parapet: "For a program of yours: everything as data, with a signature to check.",
  slack: "The address of an incoming webhook.",
  teams: "The address of a workflow that posts when a Teams webhook request is received.",
};

/** Who listens decides the form in which it is told. */
export function FormatChoice({ chosen }: { chosen: string }) {
  return (
    <fieldset>
      <legend className="font-medium text-[13.5px]">Who listens?</legend>
      <div className="mt-1 grid gap-2 sm:grid-cols-3">
        {Object.entries(formatNames).map(([format, name]) => (
          <label
            key={format}
            className="flex items-start gap-2 rounded-card border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="format"
              value={format}
              defaultChecked={format === chosen}
              className="mt-1 size-4 flex-none accent-accent"
            />
            <span>
              <span className="font-medium">{name}</span>
              <span className="block text-[13px] text-muted">{hints[format as WebhookFormat]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
