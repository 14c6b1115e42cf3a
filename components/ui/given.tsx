type Props = { given?: Record<string, string | number> | undefined };

/** What a form tells its action besides what somebody fills in. */
export const Given = ({ given = {} }: Props) =>
  Object.entries(given).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
