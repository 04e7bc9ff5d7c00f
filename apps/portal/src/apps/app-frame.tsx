import { Tabs } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { Page } from "../parts/page.tsx";
import { useWords } from "../words/use-words.tsx";
import { useApp } from "./use-app.ts";
import type { AppAccess } from "./use-app.ts";

/** The pages of a mini-app, by their addresses. */
const TABS = {
  versions: "/apps/$app",
  releases: "/apps/$app/releases",
  listing: "/apps/$app/listing",
  usage: "/apps/$app/usage",
  sales: "/apps/$app/sales",
  testers: "/apps/$app/testers",
} as const;
export type AppTab = keyof typeof TABS;

export type AppFrameProps = {
  readonly tab: AppTab;
  children(app: { readonly id: string; readonly name: string; readonly access: AppAccess }): ReactNode;
};

/** What the pages of a mini-app have in common: its name, and the way from one to the other. */
export function AppFrame({ tab, children }: AppFrameProps): ReactElement {
  const words = useWords();
  const { app: id = "" } = useParams({ strict: false });
  const { app, access } = useApp(id);
  const navigate = useNavigate();
  const labels: Readonly<Record<AppTab, string>> = {
    versions: words.versions.title,
    releases: words.releases.title,
    listing: words.listing.title,
    usage: words.usage.title,
    sales: words.sales.title,
    testers: words.trial.title,
  };
  const name = app?.name ?? id;
  const tabs = Object.keys(TABS) as AppTab[];
  return (
    <Page
      title={name}
      above={[{ label: words.apps.title, to: "/" }]}
      aside={<code className="muted">{id}</code>}
    >
      <Tabs
        value={tab}
        onChange={(next) =>
          void navigate({ to: TABS[tabs.find((each) => each === next) ?? tab], params: { app: id } })
        }
        keepMounted={false}
      >
        <Tabs.List className="app-tabs">
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {labels[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="lg">
          {children({ id, name, access })}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
