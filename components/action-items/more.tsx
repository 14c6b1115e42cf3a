"use client";

import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import type { Option } from "./choosing";
import { DuplicateForm } from "./duplicate-form";
import { Fold } from "./fold";
import { MergeForm } from "./merge-form";
import { SplitForm } from "./split-form";

type Props = {
  item: ActionItemView;
  /** Those of its postmortem that are still promised. */
  open: readonly Option[];
};

/** What is done seldom: one promise becomes several, two become one, or it stands elsewhere. */
export function More({ item, open }: Props) {
  if (!isPromised(item.status)) return null;
  const rest = open.filter(([id]) => id !== item.id);
  return (
    <Fold word="More" of={item.title} look="quiet">
      {(opened) =>
        opened && (
          <div className="mt-2 flex flex-col gap-5 border-line border-t pt-3">
            <SplitForm {...item} />
            {rest.length > 0 && <MergeForm item={item} others={rest} />}
            <DuplicateForm item={item} />
          </div>
        )
      }
    </Fold>
  );
}
