import type { Box } from "@/lib/attachments/encoding";
import { numbered } from "./numbered";

type Props = { size: { width: number; height: number }; boxes: readonly Box[] };

/** What is struck in the picture beneath, however large that is shown. Its copy has it in itself. */
export function StruckBoxes({ size: { width, height }, boxes }: Props) {
  if (boxes.length === 0) return null;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full fill-[#1f1c18]"
    >
      {numbered(boxes).map(({ key, item }) => (
        <rect key={key} {...item} />
      ))}
    </svg>
  );
}

/** ", struck in 2 places" */
export const struckInWords = ({ length }: readonly unknown[]): string => {
  if (length === 0) return "";
  return length === 1 ? ", struck in one place" : `, struck in ${length} places`;
};
