import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** An organisation that retired its whole row. */
export function NoLayers() {
  return (
    <Empty
      title="Your row has no layers"
      action={
        <LinkButton href="/settings/organisation">Open the organisation's settings</LinkButton>
      }
    >
      Layers are what stands between a change and the people who use it: a review, a test, a place
      to try it, an alarm. An administrator keeps the row.
    </Empty>
  );
}
