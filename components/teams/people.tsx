import { Chip } from "@/components/ui/chip";
import type { PersonView } from "@/lib/teams/views";
import { AskFirst } from "./ask-first";
import { PersonEditor } from "./person-editor";

/** Everybody in the organisation, for administrators. */
export function People({ people, you }: { people: PersonView[]; you: string | null }) {
  return (
    <ul>
      {people.map((person) => (
        <li
          key={person.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2.5"
        >
          <div className="min-w-0 flex-1 basis-72">
            <span className="font-medium">{person.name}</span>
            {person.id === you && <span className="text-muted"> (you)</span>}{" "}
            {person.state !== "active" && <Chip>{person.state}</Chip>}
            <p className="text-[13px] text-muted [overflow-wrap:anywhere]">
              {person.email}
              {person.teams.length > 0 && ` · ${person.teams.map(inWords).join(", ")}`}
            </p>
          </div>
          <span className="text-[13px] text-muted capitalize">{person.role}</span>
          <AskFirst label="Change" about={person.name}>
            <PersonEditor person={person} />
          </AskFirst>
        </li>
      ))}
    </ul>
  );
}

const inWords = ({ name, lead }: PersonView["teams"][number]) => (lead ? `${name} (lead)` : name);
