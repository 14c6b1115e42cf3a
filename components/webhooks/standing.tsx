import { agoInWords } from "@/lib/dates/ago";
import type { WebhookView } from "@/lib/webhooks/schema";

/** Whether it hears of things, and if not, why. */
export function Standing({ webhook, now }: { webhook: WebhookView; now: Date }) {
  const { failingSince, switchedOffAt, switchedOffWhy } = webhook;
  if (switchedOffAt && switchedOffWhy)
    return (
      <span className="text-breached">
        Switched off {ago(switchedOffAt, now)}. {switchedOffWhy}
      </span>
    );
  if (switchedOffAt)
    return <span className="text-muted">Switched off {ago(switchedOffAt, now)}</span>;
  if (failingSince)
    return <span className="text-bypassed">Failing; it began {ago(failingSince, now)}</span>;
  return <span className="text-held">On</span>;
}

const ago = (at: string, now: Date) => agoInWords(new Date(at), now);
