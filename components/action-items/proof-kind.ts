import type { ProofKind } from "@/lib/db/generated/enums";

type Given = { note?: string; url?: string; image?: string | null };

/** Where build servers keep their runs: a path that ends in a run, a job, a build or a pipeline. */
const run =
  /\/(actions\/runs|pipelines?|jobs?|builds?|runs?|workflows|test-?reports?)\/[\w./-]*\d/i;

/** What is given as proof, as far as it can be told; whoever gives it may say otherwise. */
export function guessedKind({ note = "", url = "", image }: Given): ProofKind {
  if (image) return "image";
  if (url.trim() !== "") return run.test(pathOf(url.trim())) ? "test_run" : "link";
  return /^(test )?run \d+/i.test(note.trim()) ? "test_run" : "sentence";
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
