import { dayInWords } from "@/lib/dates/clock";
import type { PublicContent } from "@/lib/sharing/content";
import { hasBars } from "./public-words";
import { Runs } from "./runs";

const bar = [{ struck: "" }];

/** When this was put out, and what a bar is. */
export function PublicFoot({ content, putOutAt }: { content: PublicContent; putOutAt: string }) {
  return (
    <p>
      Published on {dayInWords(putOutAt.slice(0, 10))}.
      {hasBars(content) && (
        <>
          {" "}
          <Runs pieces={bar} /> stands for something that was taken out. All bars are of one length.
        </>
      )}
    </p>
  );
}
