import type { DeliveryState } from "@/lib/db/generated/enums";

const looks: Record<DeliveryState, { words: string; colour: string }> = {
  delivered: { words: "Arrived", colour: "text-held" },
  waiting: { words: "Waits", colour: "text-bypassed" },
  given_up: { words: "Given up", colour: "text-breached" },
};

type Props = { state: DeliveryState; attempts: number };

export function DeliveryStanding({ state, attempts }: Props) {
  const { words, colour } = looks[state];
  return (
    <span className={colour}>
      {words}
      {attempts > 1 && `, ${attempts} attempts`}
      {attempts === 0 && state === "given_up" && ", not tried"}
    </span>
  );
}
