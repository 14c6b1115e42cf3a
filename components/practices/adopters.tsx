import type { AdoptionView } from "@/lib/practices/schema";
import { LifeMark } from "./life-mark";
import { adoptionInWords } from "./standing";

type Props = { adoptions: AdoptionView[]; retired: boolean };

/** Who follows it, and who did. */
export function Adopters({ adoptions, retired }: Props) {
  const now = new Date();
  return (
    <ul className="grid gap-x-7 sm:grid-cols-2">
      {adoptions.map((adoption) => (
        <li
          key={adoption.id}
          className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-t py-2"
        >
          {adoption.team.name}
          <span className="text-[13.5px]">
            {retired && adoption.life !== "left" ? (
              <span className="text-muted">until it was retired</span>
            ) : (
              <LifeMark life={adoption.life} words={adoptionInWords(adoption, now)} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
