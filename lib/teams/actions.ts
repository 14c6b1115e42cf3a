"use server";

import type { Route } from "next";
import { forgetSession } from "@/lib/auth/browser";
import { getSessionId } from "@/lib/auth/session";
import { formAction, openAction } from "@/lib/http/form-action";
import {
  changeName,
  changePassword,
  endOneSession,
  makeApiToken,
  revokeApiToken,
  signOutEverywhere,
} from "./account";
import { changeMembership, createTeam, renameTeam } from "./commands";
import { moveOrganisation, renameOrganisation } from "./organisation";
import { changeRole, deactivate, inviteAgain, invitePerson } from "./people";
import {
  ById,
  InvitationAnswer,
  MembershipChange,
  NameChange,
  NewApiToken,
  NewPerson,
  NewSeverity,
  NewTeam,
  Nothing,
  OrganisationRename,
  OrganisationZone,
  PasswordChange,
  RoleChange,
  SessionEnd,
  SeverityChange,
  SignIn,
  TeamRename,
} from "./schema";
import { addSeverity, changeSeverity } from "./severities";
import { join, signIn, signOut } from "./sign-in";

export const signInAction = openAction(SignIn, signIn, { leadTo: (path) => path as Route });
export const signOutAction = openAction(Nothing, signOut, { leadTo: () => "/sign-in" });
export const joinAction = openAction(InvitationAnswer, join, { leadTo: () => "/" });

export const changeNameAction = formAction(NameChange, changeName);
export const changePasswordAction = formAction(PasswordChange, async (actor, input) =>
  changePassword(actor, input, await getSessionId()),
);
export const endOneSessionAction = formAction(SessionEnd, endOneSession);
export const signOutEverywhereAction = formAction(
  Nothing,
  async (actor) => {
    await signOutEverywhere(actor);
    await forgetSession();
  },
  { leadTo: () => "/sign-in" },
);
export const makeApiTokenAction = formAction(NewApiToken, makeApiToken);
export const revokeApiTokenAction = formAction(ById, revokeApiToken);

export const renameOrganisationAction = formAction(OrganisationRename, renameOrganisation);
export const moveOrganisationAction = formAction(OrganisationZone, moveOrganisation);
export const createTeamAction = formAction(NewTeam, createTeam, {
  // A header cannot hold every letter that a slug can.
  leadTo: ({ slug }) => `/teams/${encodeURIComponent(slug)}` as Route,
});
export const renameTeamAction = formAction(TeamRename, renameTeam);
export const changeMembershipAction = formAction(MembershipChange, changeMembership);
export const invitePersonAction = formAction(NewPerson, invitePerson);
export const inviteAgainAction = formAction(ById, inviteAgain);
export const changeRoleAction = formAction(RoleChange, changeRole);
export const deactivateAction = formAction(ById, deactivate);
export const addSeverityAction = formAction(NewSeverity, addSeverity);
export const changeSeverityAction = formAction(SeverityChange, changeSeverity);
/** Autosave: the field already shows its text. */
export const writeSeverityAction = formAction(SeverityChange, changeSeverity, { quiet: true });
