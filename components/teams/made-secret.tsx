import { OneButton } from "@/components/ui/one-button";
import { dayInWords } from "@/lib/dates/clock";
import type { FormAction } from "@/lib/http/form-state";
import { AskFirst } from "./ask-first";

type Props = {
  of: string;
  madeAt: string;
  usedAt: string | null;
  /** What is done with it. */
  used: "read" | "used" | "heard";
  revoke: FormAction;
  given: Record<string, string>;
  /** What happens to whoever uses it. */
  warning: string;
  /** The button that ends it. */
  end: string;
};

/** An address or a token that was made, without what makes it secret; and its end. */
export function MadeSecret(props: Props) {
  const { of, madeAt, usedAt, used, revoke, given, warning, end } = props;
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-line border-b py-2.5">
      <span className="font-medium [overflow-wrap:anywhere]">{of}</span>
      <span className="text-[13px] text-muted">
        made {dayInWords(madeAt)},{" "}
        {usedAt ? `last ${used} ${dayInWords(usedAt)}` : `not ${used} yet`}
      </span>
      <AskFirst label="Revoke" about={of}>
        <OneButton action={revoke} given={given} says={warning} size="small" variant="danger">
          {end}
        </OneButton>
      </AskFirst>
    </li>
  );
}
