import { ReasonForm } from "@/components/ui/reason-form";
import { acceptRiskAction } from "@/lib/action-items/actions";

type Props = { number: number; id: string };

/** Giving a promise up needs a reason, and a name that accepts the risk. */
export const RiskForm = ({ number, id }: Props) => (
  <ReasonForm
    action={acceptRiskAction}
    given={{ number, id }}
    ask="Why will it not be done?"
    hint="Your name will stand beside the reason: you accept the risk that stays."
    placeholder="The service is retired in May; until then support watches it."
  >
    Accept the risk
  </ReasonForm>
);
