import { defaultSchema } from "rehype-sanitize";

/**
 * GitHub's own allowance, less what would fetch from another host when a page is merely read:
 * an image is named by its text.
 */
export const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "input", "picture", "source"].includes(name),
  ),
  protocols: { href: ["http", "https", "mailto"] },
  attributes: {
    ...defaultSchema.attributes,
    a: ["href", "title"],
    code: [],
    "*": [],
  },
};
