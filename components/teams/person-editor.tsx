"use client";

import { Select } from "@/components/ui/field";
import { OneButton } from "@/components/ui/one-button";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { changeRoleAction, deactivateAction, inviteAgainAction } from "@/lib/teams/actions";
import type { PersonView } from "@/lib/teams/views";
import { InvitationAddress } from "./invitation-address";

/** A person's role, a new way in for them, and the end of it. */
export function PersonEditor({ person }: { person: PersonView }) {
  const { id, name, state } = person;
  return (
    <div className="flex flex-col divide-y divide-line *:py-3">
      <RoleForm person={person} />
      <OneButton
        action={inviteAgainAction}
        given={{ id }}
        says={`A new one-time link lets ${name} choose a password. Older links end now; when it is used, their sessions end.`}
        size="small"
        done={(invitation) => <InvitationAddress invitation={invitation} />}
      >
        Make a one-time link
      </OneButton>
      {state !== "cannot sign in" && (
        <OneButton
          action={deactivateAction}
          given={{ id }}
          says={`Deactivating ends the sessions and tokens of ${name} at once and takes them out of their teams. What they wrote stays under their name. A one-time link lets them back in.`}
          size="small"
          variant="danger"
        >
          Deactivate {name}
        </OneButton>
      )}
    </div>
  );
}

function RoleForm({ person }: { person: PersonView }) {
  const [state, change] = useSending(changeRoleAction);
  return (
    <form action={change} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={person.id} />
      <Select
        key={person.role}
        name="role"
        defaultValue={person.role}
        aria-label={`Role of ${person.name}`}
        className="w-auto py-1 text-[13px]"
      >
        <option value="administrator">Administrator</option>
        <option value="member">Member: writes and reads</option>
        <option value="reader">Reader: reads what is published</option>
      </Select>
      <Submit size="small" variant="plain">
        Set role<span className="sr-only"> of {person.name}</span>
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}
