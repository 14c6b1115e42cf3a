import type { ActionChanged, ActionItemView, ActionsChange } from "@/lib/action-items/schema";

export type Wanted = Omit<Partial<ActionsChange>, "items">;

const fields = ["owner", "dueOn", "type", "priority", "layer", "status"] as const;

/** What a form asks for; what it leaves as it is stays out. */
export function changeOf(form: FormData): Wanted {
  const said = fields.flatMap((field) => {
    const value = form.get(field);
    return typeof value === "string" && value !== "" ? [[field, value]] : [];
  });
  return Object.fromEntries(said);
}

/** The same words of a promise as they were, so that they can be said again. */
export function wordsBefore(item: ActionItemView, wanted: Wanted): Wanted {
  const was: Required<Wanted> = {
    owner: item.ownerUser?.id ?? item.ownerTeam?.slug ?? null,
    dueOn: item.dueOn,
    type: item.type,
    priority: item.priority,
    layer: item.layer,
    status: item.status,
  };
  return Object.fromEntries(
    Object.keys(wanted).map((field) => [field, was[field as keyof Wanted]]),
  );
}

/** The changes that give back what a change took: one for all that had the same. */
export function restoringOf(items: readonly ActionItemView[], wanted: Wanted): ActionsChange[] {
  const changes = new Map<string, ActionsChange>();
  for (const item of items) {
    const { number, id } = item;
    const words = wordsBefore(item, wanted);
    const key = JSON.stringify(words);
    const same = changes.get(key)?.items ?? [];
    changes.set(key, { ...words, items: [...same, { number, id }] });
  }
  return [...changes.values()];
}

type Told = { message: string; changed: ActionItemView[] };

/** What became of a change to several: how many have it, and why each of the others has not. */
export function toldOf(asked: readonly ActionItemView[], results: readonly ActionChanged[]): Told {
  const refusals = results.flatMap(({ id, refused }) => {
    const title = asked.find((item) => item.id === id)?.title;
    return refused && title ? [`“${title}” stays as it is: ${refused.message}`] : [];
  });
  const refused = new Set(results.filter((each) => each.refused).map(({ id }) => id));
  const changed = asked.filter(({ id }) => !refused.has(id));
  const many = changed.length === 1 ? "Changed one action." : `Changed ${changed.length} actions.`;
  return { message: [many, ...refusals].join(" "), changed };
}
