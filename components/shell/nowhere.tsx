import { LinkButton } from "@/components/ui/button";

/** Also for what is there and out of reach: the reader is not told which. */
export function Nowhere() {
  return (
    <main id="content" className="mx-auto max-w-[34rem] px-6 py-20">
      <h1 className="text-[29px]">There is nothing here</h1>
      <p className="mt-2 mb-5 text-muted">
        The address may be mistyped, or it leads to something that is not yours to see: a draft
        belongs to its team until it is published.
      </p>
      <LinkButton href="/" variant="primary">
        Go home
      </LinkButton>
    </main>
  );
}
