import { Suspense } from "react";
import { WorkspaceCoach } from "@/components/coach/workspace-coach";
import { Walk } from "@/components/postmortems/walk";
import { WorkspaceTop } from "@/components/postmortems/workspace-top";
import { TopBar } from "@/components/shell/top-bar";
import { SaveStatusProvider } from "@/components/ui/save-status";

type Props = LayoutProps<"/postmortems/[number]">;

export default function WorkspaceLayout({ children, params }: Props) {
  return (
    <SaveStatusProvider>
      <Suspense fallback={<TopBar where="…" />}>
        {params.then(({ number }) => (
          <WorkspaceTop number={Number(number)} />
        ))}
      </Suspense>
      <div className="md:grid md:grid-cols-[188px_minmax(0,1fr)] print:block">
        <Suspense fallback={<div />}>
          {params.then(({ number }) => (
            <Walk number={Number(number)} />
          ))}
        </Suspense>
        <WorkspaceCoach>{children}</WorkspaceCoach>
      </div>
    </SaveStatusProvider>
  );
}
