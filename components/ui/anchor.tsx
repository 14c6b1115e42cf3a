import type { Route } from "next";
import type { AnchorHTMLAttributes } from "react";

type Props<T extends string> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  href: Route<T>;
};

/**
 * A link to a page of ours as a plain anchor, which `SoftLinks` follows without loading everything
 * anew. Lists show dozens of them, and one of the framework's own costs as much as a row.
 */
export function Anchor<T extends string>({ href, ...rest }: Props<T>) {
  return <a href={href as string} {...rest} />;
}
