/**
 * Asks only what was not asked before; for answers that stay true. When more than `most` are known
 * all of them are forgotten.
 */
export function remembering<Answer>(
  most: number,
  ask: (keys: string[]) => Promise<readonly Answer[]>,
): (keys: readonly string[]) => Promise<Answer[]> {
  const known = new Map<string, Answer>();
  return async (keys) => {
    const missing = [...new Set(keys)].filter((key) => !known.has(key));
    // While it asks, somebody else may make it forget.
    const all = new Map(keys.map((key) => [key, known.get(key) as Answer]));
    const answers = missing.length > 0 ? await ask(missing) : [];
    if (known.size + missing.length > most) known.clear();
    for (const [at, key] of missing.entries()) {
      const answer = answers[at] as Answer;
      all.set(key, answer);
      known.set(key, answer);
    }
    return keys.map((key) => all.get(key) as Answer);
  };
}
