"use client";

import { Field, Select, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { invitePersonAction } from "@/lib/teams/actions";
import type { TeamView } from "@/lib/teams/schema";
import { InvitationAddress } from "./invitation-address";

type Props = {
  /** To choose from. */
  teams?: TeamView[];
  /** The one that it is about. */
  into?: TeamView;
  mayMakeAdministrators: boolean;
};

type Given = { fields: Record<string, string>; values: Record<string, string> };
const nothing: Given = { fields: {}, values: {} };

/** Somebody new, who gets a one-time link. */
export function InviteForm({ teams = [], into, mayMakeAdministrators }: Props) {
  const [state, invite] = useSending(invitePersonAction);
  const { fields, values }: Given = state.status === "failed" ? state : nothing;
  return (
    <div className="flex flex-col gap-3">
      {state.status === "done" && <InvitationAddress invitation={state.result} />}
      <form action={invite} className="flex flex-col gap-3">
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label="Name" error={fields.name}>
            {(aria) => (
              <TextInput
                {...aria}
                name="name"
                autoComplete="off"
                defaultValue={values.name}
                required
                maxLength={120}
              />
            )}
          </Field>
          <Field label="Email" error={fields.email}>
            {(aria) => (
              <TextInput
                {...aria}
                type="email"
                name="email"
                autoComplete="off"
                defaultValue={values.email}
                required
                maxLength={320}
              />
            )}
          </Field>
          <Field label="Role">
            {(aria) => (
              <Select {...aria} name="role" defaultValue={values.role ?? "member"}>
                <option value="member">Member: writes and reads</option>
                <option value="reader">Reader: reads what is published</option>
                {mayMakeAdministrators && <option value="administrator">Administrator</option>}
              </Select>
            )}
          </Field>
          {into ? (
            <input type="hidden" name="teams" value={into.id} />
          ) : (
            <Field label="Team">
              {(aria) => (
                <Select {...aria} name="teams" defaultValue={values.teams ?? ""}>
                  <option value="">None yet</option>
                  {teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
        </div>
        <FormMessage state={state} />
        <div>
          <Submit variant="plain">Make a one-time link</Submit>
        </div>
      </form>
    </div>
  );
}
