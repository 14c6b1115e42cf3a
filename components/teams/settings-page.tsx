import type { ComponentProps, ReactNode } from "react";
import { TopBar } from "@/components/shell/top-bar";
import { SettingsTabs } from "./settings-tabs";

type Props = {
  title: string;
  here: ComponentProps<typeof SettingsTabs>["here"];
  /** Where one is, as the bar above says it. */
  where?: ReactNode;
  /** What stands at the end of that bar. */
  bar?: ReactNode;
  children: ReactNode;
};

/** The frame that all settings share. */
export function SettingsPage({ title, here, where = "Settings", bar, children }: Props) {
  return (
    <>
      <TopBar where={where}>{bar}</TopBar>
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="text-[31px] [overflow-wrap:anywhere]">{title}</h1>
        <SettingsTabs here={here} />
        {children}
      </main>
    </>
  );
}
