import type { MiniAppPage } from "@atoll/distribution/registry";
import { ChromeButton } from "@atoll/react-native/chrome";
import { useSyncExternalStore } from "react";
import { Notice, Skeleton } from "../home/catalogue-states.tsx";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import { DataSection } from "../info/data-section.tsx";
import type { ScreenProps } from "../match-route.ts";
import { useKnownIdentity } from "../opened/use-known-identity.ts";
import { Screen } from "../screens/screen.tsx";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { AboutHeader } from "./about-header.tsx";
import { Details } from "./details.tsx";
import { MoreSection } from "./more-section.tsx";
import { useMiniAppPage } from "./use-mini-app-page.ts";

/** The page about a mini-app: what it is, what it may access, and the way to open it. */
export function AboutPage({ params }: ScreenProps) {
  const { id = "" } = params;
  const { about, common } = useWords();
  const known = useKnownIdentity(id);
  const [state, retry] = useMiniAppPage(id);
  const page = state.status === "ready" ? state.page : undefined;
  if (state.status === "failed" && state.code === "NOT_FOUND" && known.source === "nowhere") {
    return <NotFoundPage what="mini-app" />;
  }
  const nameless = known.source === "nowhere" && page === undefined;
  const name = page?.name ?? known.name;
  return (
    <Screen
      title={nameless ? common.miniApp : name}
      heading={<AboutHeader id={id} identity={{ ...known, name }} page={page} />}
    >
      {state.status === "loading" && <Skeleton says={about.loading} />}
      {state.status === "failed" && <Failed code={state.code} onRetry={retry} />}
      {page && <Told page={page} />}
      <Kept id={id} name={name} />
      <MoreSection id={id} page={page} />
    </Screen>
  );
}

function Told({ page }: { readonly page: MiniAppPage }) {
  const { about } = useWords();
  if (page.state === "available") return <Details page={page} />;
  return <Notice title={about.withdrawnTitle}>{about.withdrawn(page.name)}</Notice>;
}

function Failed(props: {
  readonly code: Parameters<typeof Notice>[0]["code"];
  readonly onRetry: () => void;
}) {
  const { about, common } = useWords();
  return (
    <Notice
      title={about.failedTitle}
      alert
      {...(props.code !== undefined && { code: props.code })}
      action={<ChromeButton label={common.retry} onPress={props.onRetry} />}
    >
      {about.failedHint}
    </Notice>
  );
}

/** What a mini-app that was opened here keeps on this device, also after it was taken back. */
function Kept({ id, name }: { readonly id: string; readonly name: string }) {
  const { opened } = useServices();
  const record = useSyncExternalStore(opened.onChange, opened.list).find((each) => each.id === id);
  if (record === undefined) return null;
  return <DataSection name={name} ownerKey={record.ownerKey} onPage />;
}
