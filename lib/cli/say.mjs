const startedAt = performance.now();

/**
 * One line for the reader, with the seconds since the command was given.
 * @param {string} sentence
 */
export function say(sentence) {
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${sentence}`);
}
