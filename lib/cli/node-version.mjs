/**
 * What to tell someone whose Node is too old; undefined when it is not.
 * @param {string} version such as "20.19.0"
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Parapet needs Node 20.19 or newer; this is ${version}. Install one from nodejs.org or with your package manager.`;
}
