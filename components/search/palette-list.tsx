import { Marked } from "./marked";
import type { Group, Option } from "./options";

type Props = {
  id: string;
  groups: readonly Group[];
  /** Counted through all groups. */
  active: number;
  point: (id: string) => void;
  choose: (option: Option, apart: boolean) => void;
};

export function PaletteList({ id, groups, active, point, choose }: Props) {
  let before = 0;
  return (
    <div
      id={id}
      role="listbox"
      aria-label="What fits"
      className="overflow-y-auto overscroll-contain px-2 pb-2"
    >
      {groups.map(({ name, options }) => {
        const from = before;
        before += options.length;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={name} role="group" aria-labelledby={`${id}-${name}`} className="pt-2">
            <p
              id={`${id}-${name}`}
              className="px-3 py-1 font-medium text-[11.5px] text-muted tracking-wide"
            >
              {name}
            </p>
            {options.map((option, at) => (
              <Line
                key={option.id}
                id={`${id}-${from + at}`}
                option={option}
                active={from + at === active}
                point={() => point(option.id)}
                choose={choose}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

type LineProps = Pick<Props, "choose"> & {
  id: string;
  option: Option;
  active: boolean;
  point: () => void;
};

function Line({ id, option, active, point, choose }: LineProps) {
  const { name, note, item } = option;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
    <div
      id={id}
      role="option"
      aria-selected={active}
      onPointerMove={active ? undefined : point}
      onClick={({ ctrlKey, metaKey }) => choose(option, ctrlKey || metaKey)}
      className={`cursor-pointer rounded-small px-3 py-1.5 text-[14.5px] ${active ? "bg-sunken" : ""}`}
    >
      <span className="line-clamp-2 [overflow-wrap:anywhere]">
        {item ? <Marked parts={item.titleParts} /> : name}
      </span>
      {note && <span className="block truncate text-[12.5px] text-muted">{note}</span>}
    </div>
  );
}
