"use client";

import { useActionState } from "react";
import { Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { changeRoleAction, deactivateAction, inviteAgainAction } from "@/lib/teams/actions";
import type { RoleChange } from "@/lib/teams/schema";
import type { InvitationView, PersonView } from "@/lib/teams/views";
import { InvitationAddress } from "./invitation-address";

/** A person's role, a new way in for them, and the end of it. */
export function PersonEditor({ person }: { person: PersonView }) {
  return (
    <div className="flex flex-col divide-y divide-line *:py-3">
      <RoleForm person={person} />
      <WayInForm person={person} />
      {person.state !== "cannot sign in" && <DeactivateForm person={person} />}
    </div>
  );
}

function RoleForm({ person }: { person: PersonView }) {
  const [state, change] = useActionState<FormState<RoleChange>, FormData>(changeRoleAction, idle);
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

function WayInForm({ person }: { person: PersonView }) {
  const [state, invite] = useActionState<FormState<InvitationView>, FormData>(
    inviteAgainAction,
    idle,
  );
  return (
    <form action={invite} className="flex flex-col gap-2">
      <input type="hidden" name="id" value={person.id} />
      {state.status === "done" && <InvitationAddress invitation={state.result} />}
      <p className="text-[13px]">
        A new one-time address lets {person.name} choose a password. Older addresses end now; when
        it is used, their sessions end.
      </p>
      <div>
        <Submit size="small" variant="plain">
          Make a one-time address
        </Submit>
      </div>
      <FormMessage state={state} />
    </form>
  );
}

function DeactivateForm({ person }: { person: PersonView }) {
  const [state, end] = useActionState<FormState<{ id: string }>, FormData>(deactivateAction, idle);
  return (
    <form action={end} className="flex flex-col gap-2">
      <input type="hidden" name="id" value={person.id} />
      <p className="text-[13px]">
        Deactivating ends the sessions and tokens of {person.name} at once and takes them out of
        their teams. What they wrote stays under their name. A one-time address lets them back in.
      </p>
      <div>
        <Submit size="small" variant="danger">
          Deactivate {person.name}
        </Submit>
      </div>
      <FormMessage state={state} />
    </form>
  );
}
