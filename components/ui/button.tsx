import type { Route } from "next";
import type { AnchorHTMLAttributes, ComponentProps } from "react";
import { Anchor } from "@/components/ui/anchor";

const looks = {
  plain: "border-line-strong bg-surface text-ink hover:bg-sunken",
  primary: "border-accent bg-accent text-accent-ink hover:opacity-90",
  quiet: "border-transparent bg-transparent text-muted hover:bg-sunken hover:text-ink",
  danger: "border-breached bg-surface text-breached hover:bg-breached-soft",
};

const sizes = {
  normal: "min-h-9 px-3 py-1.5",
  small: "min-h-7 px-2 py-0.5 text-[13px]",
};

type Look = { variant?: keyof typeof looks; size?: keyof typeof sizes };

const shape =
  "inline-flex items-center justify-center gap-1.5 rounded-lg border font-medium transition-colors disabled:opacity-55 aria-disabled:opacity-55 print:hidden";

export function buttonClass({ variant = "plain", size = "normal" }: Look, more = ""): string {
  return `${shape} ${looks[variant]} ${sizes[size]} ${more}`;
}

export function Button({
  variant,
  size,
  className,
  type,
  ...rest
}: ComponentProps<"button"> & Look) {
  const classes = buttonClass({ ...(variant && { variant }), ...(size && { size }) }, className);
  return <button type={type ?? "button"} className={classes} {...rest} />;
}

type LinkProps<T extends string> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  href: Route<T>;
};

export function LinkButton<T extends string>({
  variant,
  size,
  className,
  href,
  ...rest
}: LinkProps<T> & Look) {
  const classes = buttonClass({ ...(variant && { variant }), ...(size && { size }) }, className);
  return <Anchor className={classes} href={href as Route} {...rest} />;
}
