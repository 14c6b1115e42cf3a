import { Code } from "./code";
import { receiverExample } from "./receiver-example";

/** What whoever writes a receiver needs to know, and nothing besides. */
export function ForReceivers() {
  return (
    <div className="flex max-w-[42rem] flex-col gap-3">
      <p>
        Answer with any 2xx within 7 seconds and work afterwards. Whatever else you answer, it is
        tried again for a day, always with the same{" "}
        <code className="font-mono text-[13px]">webhook-id</code>: skip those that you have seen.
        Answer 410 to be sent nothing more.
      </p>
      <p>
        Requests are signed as the Standard Webhooks specification says, so its libraries check
        them. Without one, in Node:
      </p>
      <Code label="Checking a signature">{receiverExample}</Code>
    </div>
  );
}
