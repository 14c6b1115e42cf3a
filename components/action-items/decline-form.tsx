import { ReasonForm } from "@/components/ui/reason-form";
import { answerHandoverAction } from "@/lib/action-items/actions";

type Props = { number: number; id: string };

/** A team declines with a reason; the promise goes back to those who asked. */
export const DeclineForm = ({ number, id }: Props) => (
  <ReasonForm
    action={answerHandoverAction}
    given={{ number, id, answer: "declined" }}
    ask="Why not your team?"
    hint="It goes back to those who asked, with your reason."
    placeholder="The pipeline belongs to Platform tooling since May; they can change it."
  >
    Decline
  </ReasonForm>
);
