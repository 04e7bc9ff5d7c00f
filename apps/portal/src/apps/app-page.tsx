import { useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ReleasesPart } from "../releases/releases-part.tsx";
import { UploadZone } from "../versions/upload-zone.tsx";
import { VersionsTable } from "../versions/versions-table.tsx";
import { AppFrame } from "./app-frame.tsx";

/** A mini-app: its versions at its address, its releases one below. */
export function AppPage(): ReactElement {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (path.endsWith("/releases"))
    return (
      <AppFrame tab="releases">{({ id, access }) => <ReleasesPart app={id} access={access} />}</AppFrame>
    );
  return (
    <AppFrame tab="versions">
      {({ id, access }) => (
        <>
          {access.develops && <UploadZone app={id} />}
          <VersionsTable app={id} />
        </>
      )}
    </AppFrame>
  );
}
