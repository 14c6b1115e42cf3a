/** Every zone name that this runtime knows, UTC first. */
export function zoneNames(): string[] {
  names ??= ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
  return names;
}

let names: string[] | undefined;
