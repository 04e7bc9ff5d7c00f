import type { PreparedMiniApp, Session } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { MiniApp, useMiniApp } from "@atoll/react-native";
import { useEffect, useState } from "react";
import { ClosedForAge } from "../age/closed-for-age.tsx";
import { useEntry } from "../catalogue/use-entry.ts";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import { MenuSheet } from "../info/menu-sheet.tsx";
import { useKnownIdentity } from "../opened/use-known-identity.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useOpenMiniApps } from "../switcher/use-open-mini-apps.ts";
import { goBackIn } from "./go-back-in.ts";
import { FailedOpening, Opening } from "./opening.tsx";
import { SurfaceFrame } from "./surface-frame.tsx";
import { useRelease } from "./use-release.ts";

/** What opening an id ends with that the registry does not know, while its catalogue can be read. */
const SAYS_NOTHING_IS_THERE: ReadonlySet<ErrorCode> = new Set(["NOT_ON_OFFER", "DOWNLOAD_FAILED"]);

export type OpenedMiniAppProps = {
  readonly id: string;
  readonly path: string | undefined;
  /** Whether it is the one in front. */
  readonly shown: boolean;
};

/** One open mini-app, from its opening to its end: full screen on phones, in a frame where there is room. */
export function OpenedMiniApp({ id, path, shown }: OpenedMiniAppProps) {
  const [state, retry] = useRelease(id);
  const entry = useEntry(id);
  const identity = useKnownIdentity(id);
  const close = useClose(id);
  const [session, setSession] = useState<Session>();
  const unknown = entry === null && identity.source === "nowhere";
  if (state.status === "failed" && unknown && SAYS_NOTHING_IS_THERE.has(state.code)) {
    return <NotFoundPage what="mini-app" />;
  }
  return (
    <SurfaceFrame id={id} name={identity.name} shown={shown} session={session}>
      {state.status === "loading" && <Opening id={id} app={identity} onRetry={retry} onClose={close} />}
      {state.status === "failed" && state.code === "AGE_RESTRICTED" && (
        <ClosedForAge id={id} app={identity} onRetry={retry} onClose={close} />
      )}
      {state.status === "failed" && state.code !== "AGE_RESTRICTED" && (
        <FailedOpening id={id} app={identity} code={state.code} onRetry={retry} onClose={close} />
      )}
      {state.status === "ready" && (
        <Running
          prepared={state.prepared}
          path={path}
          shown={shown}
          onSession={setSession}
          onReopen={retry}
          onClose={close}
        />
      )}
    </SurfaceFrame>
  );
}

type RunningProps = {
  readonly prepared: PreparedMiniApp;
  readonly path: string | undefined;
  readonly shown: boolean;
  /** Told of the opening that runs, and of none when it is no longer drawn. */
  readonly onSession: (session: Session | undefined) => void;
  /** Opens anew what is on offer then: an update, or the version before one that fails. */
  readonly onReopen: () => void;
  readonly onClose: () => void;
};

function Running({ prepared, path, shown, onSession, onReopen, onClose }: RunningProps) {
  const { navigation, prompts, setTitle } = useServices();
  const { app } = prepared;
  const { session } = useMiniApp(app, path === undefined ? {} : { path });
  const [menuOpen, setMenuOpen] = useState(false);
  const { name } = app.manifest;
  useNoted(prepared);
  useEffect(() => {
    if (shown) setTitle(`${name} · Atoll`);
  }, [setTitle, name, shown]);
  useEffect(() => {
    if (session !== undefined) prepared.follow(session);
  }, [prepared, session]);
  useEffect(() => {
    onSession(session);
    return () => onSession(undefined);
  }, [onSession, session]);
  useEffect(() => {
    if (!shown || session === undefined) return undefined;
    return navigation.onBack(() => goBackIn(session, prompts.surfaces));
  }, [navigation, prompts, session, shown]);
  // One that ended because it was left for long begins again when the person returns, as if it had only slept.
  useEffect(() => {
    if (shown && session?.end()?.code === "HIDDEN_TOO_LONG") onReopen();
  }, [shown, session, onReopen]);
  if (session === undefined) return null;
  return (
    <>
      <MiniApp
        session={session}
        visible={shown}
        onClose={onClose}
        onMenu={() => setMenuOpen(true)}
        onReopen={onReopen}
        onFault={(error) => console.error("A kit component failed:", error)}
      />
      {menuOpen && shown && <MenuSheet app={app} onClose={() => setMenuOpen(false)} onRestart={onReopen} />}
    </>
  );
}

/** Notes on this device that a mini-app was opened: for the recents, and for what it keeps here. */
function useNoted({ app }: PreparedMiniApp): void {
  const { opened } = useServices();
  useEffect(() => {
    const { id, name, color } = app.manifest;
    opened.note({ id, name, color: color ?? null, ownerKey: app.owner.key });
  }, [opened, app]);
}

/** Ends it, and goes back to where the person came from; to the page about it when they came by its address. */
function useClose(id: string): () => void {
  const { navigation } = useServices();
  const open = useOpenMiniApps();
  return () => {
    open.close(id);
    navigation.back(addresses.about(id));
  };
}
