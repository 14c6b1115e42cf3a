import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ThemeKept } from "@/components/shell/theme-kept";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Parapet", template: "%s · Parapet" },
  description: "Blameless postmortems that an organisation remembers",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#161412" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // theme.js sets data-theme before the first paint, which the server cannot know.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        {children}
        <ThemeKept />
      </body>
    </html>
  );
}
