import { Tabs } from "@mantine/core";
import { useNavigate, useParams, useRouterState } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Page } from "../parts/page.tsx";
import { ReleasesPart } from "../releases/releases-part.tsx";
import { UploadZone } from "../versions/upload-zone.tsx";
import { VersionsTable } from "../versions/versions-table.tsx";
import { useWords } from "../words/use-words.tsx";
import { useApp } from "./use-app.ts";

/** A mini-app: its versions at its address, its releases one below. */
export function AppPage(): ReactElement {
  const words = useWords();
  const { app: id = "" } = useParams({ strict: false });
  const { app, access } = useApp(id);
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const tab = path.endsWith("/releases") ? "releases" : "versions";
  return (
    <Page
      title={app?.name ?? id}
      above={[{ label: words.apps.title, to: "/" }]}
      aside={<code className="muted">{id}</code>}
    >
      <Tabs
        value={tab}
        onChange={(next) =>
          void navigate({
            to: next === "releases" ? "/apps/$app/releases" : "/apps/$app",
            params: { app: id },
          })
        }
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="versions">{words.versions.title}</Tabs.Tab>
          <Tabs.Tab value="releases">{words.releases.title}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="versions" pt="lg">
          {access.develops && <UploadZone app={id} />}
          <VersionsTable app={id} />
        </Tabs.Panel>
        <Tabs.Panel value="releases" pt="lg">
          <ReleasesPart app={id} access={access} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
