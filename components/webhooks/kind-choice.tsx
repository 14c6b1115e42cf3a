import { sentenceOf, tellable } from "@/lib/webhooks/kinds";

const groups = [
  { title: "Actions", prefixes: ["action"] },
  {
    title: "Postmortems and lessons",
    prefixes: ["postmortem", "near-miss", "repeat", "lesson", "stance"],
  },
  { title: "Practices", prefixes: ["practice"] },
];

type Props = { chosen: readonly string[]; error: string | undefined };

/** The activities that a webhook hears of. */
export function KindChoice({ chosen, error }: Props) {
  return (
    <fieldset aria-describedby={error && "kinds-error"}>
      <legend className="font-medium text-[13.5px]">What is it told of?</legend>
      <div className="mt-2 grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.map(({ title, prefixes }) => (
          <fieldset key={title}>
            <legend className="text-[13px] text-muted">{title}</legend>
            <ul className="mt-1">
              {tellable
                .filter((kind) => prefixes.includes(kind.split(".")[0] ?? ""))
                .map((kind) => (
                  <li key={kind}>
                    <label className="flex items-start gap-2 rounded-small py-1 hover:bg-sunken">
                      <input
                        type="checkbox"
                        name="kinds"
                        value={kind}
                        defaultChecked={chosen.includes(kind)}
                        aria-invalid={error ? true : undefined}
                        className="mt-1 size-4 flex-none accent-accent"
                      />
                      <span>{sentenceOf(kind)}</span>
                    </label>
                  </li>
                ))}
            </ul>
          </fieldset>
        ))}
      </div>
      {error && (
        <p id="kinds-error" className="mt-1 text-[13px] text-breached">
          {error}
        </p>
      )}
    </fieldset>
  );
}
