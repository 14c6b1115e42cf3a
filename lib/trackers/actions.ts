"use server";

import type { Route } from "next";
import { formAction } from "@/lib/http/form-action";
import {
  addTracker,
  changeHookSecret,
  changeTracker,
  checkTracker,
  removeTracker,
  switchTracker,
} from "./commands";
import { createIssue, linkIssue, unlinkIssue } from "./issues";
import {
  ById,
  HookSecretChange,
  IssueLink,
  IssueUnlink,
  NewIssue,
  NewTracker,
  TrackerChange,
  TrackerSwitch,
} from "./schema";

export const addTrackerAction = formAction(NewTracker, addTracker, {
  leadTo: ({ id }) => `/settings/integrations/trackers/${id}` as Route,
});
export const changeTrackerAction = formAction(TrackerChange, changeTracker);
export const switchTrackerAction = formAction(TrackerSwitch, switchTracker);
export const checkTrackerAction = formAction(ById, checkTracker);
export const changeHookSecretAction = formAction(HookSecretChange, changeHookSecret);
export const removeTrackerAction = formAction(ById, removeTracker, {
  leadTo: () => "/settings/integrations" as Route,
});
export const createIssueAction = formAction(NewIssue, createIssue);
export const linkIssueAction = formAction(IssueLink, linkIssue);
export const unlinkIssueAction = formAction(IssueUnlink, unlinkIssue);
