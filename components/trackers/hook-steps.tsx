import type { ReactNode } from "react";
import type { TrackerView } from "@/lib/trackers/schema";
import { GivenHookSecret, NewHookSecret } from "./hook-secret";

/** How the tool is told to call us, in its own words. Without it we ask every ten minutes. */
export function HookSteps({ tracker }: { tracker: TrackerView }) {
  const { id, kind, project, hookAddress } = tracker;
  const steps: Record<TrackerView["kind"], ReactNode[]> = {
    github: [
      <>
        Open {project} in GitHub: <B>Settings</B>, <B>Webhooks</B>, <B>Add webhook</B>.
      </>,
      <>
        Payload URL: <Address>{hookAddress}</Address>
      </>,
      <>
        Content type: <B>application/json</B>. Secret: the one below.
      </>,
      <>
        Choose <B>Let me select individual events</B>, and of these only <B>Issues</B>.
      </>,
    ],
    gitlab: [
      <>
        Open {project} in GitLab: <B>Settings</B>, <B>Webhooks</B>, <B>Add new webhook</B>.
      </>,
      <>
        URL: <Address>{hookAddress}</Address>
      </>,
      <>Signing token, or where your GitLab has none, secret token: the one below.</>,
      <>
        Trigger: <B>Issues events</B>, and <B>Confidential issues events</B> if you make such.
      </>,
    ],
    jira: [
      <>
        As an administrator of Jira open <B>Settings</B>, <B>System</B>, <B>WebHooks</B>,{" "}
        <B>Create a WebHook</B>.
      </>,
      <>
        URL: <Address>{hookAddress}</Address>
      </>,
      <>Secret: the one below.</>,
      <>
        Events: Issue <B>updated</B> and <B>deleted</B>, for <Address>project = {project}</Address>
      </>,
    ],
    linear: [
      <>
        In Linear open <B>Settings</B>, <B>API</B>, <B>New webhook</B>.
      </>,
      <>
        URL: <Address>{hookAddress}</Address>
      </>,
      <>
        Data change events: <B>Issues</B>, for the team {project}.
      </>,
      <>Linear then shows a signing secret. Copy it, and keep it here.</>,
    ],
  };
  return (
    <>
      <ol className="mb-4 flex list-decimal flex-col gap-2 pl-5">
        {steps[kind].map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          <li key={at}>{step}</li>
        ))}
      </ol>
      {kind === "linear" ? <GivenHookSecret id={id} /> : <NewHookSecret id={id} />}
    </>
  );
}

const B = ({ children }: { children: ReactNode }) => <b className="font-medium">{children}</b>;

const Address = ({ children }: { children: ReactNode }) => (
  <code className="select-all rounded-small bg-sunken px-1.5 py-0.5 font-mono text-[13px] [overflow-wrap:anywhere]">
    {children}
  </code>
);
