import type { CatalogueEntry } from "@atoll/distribution/registry";
import type { PreparedMiniApp } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { Capsule, ErrorScreen, LoadingScreen, MiniApp, useMiniApp } from "@atoll/react-native";
import { useEffect, useState } from "react";
import { View } from "react-native";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import { InfoSheet } from "../info/info-sheet.tsx";
import { useEntry } from "../catalogue/use-entry.ts";
import type { ScreenProps } from "../match-route.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { deliveryWords } from "./delivery-words.ts";
import { SurfaceFrame } from "./surface-frame.tsx";
import { useRelease } from "./use-release.ts";

/** What opening an id ends with that the registry does not know, while its catalogue can be read. */
const SAYS_NOTHING_IS_THERE: ReadonlySet<ErrorCode> = new Set(["NOT_ON_OFFER", "DOWNLOAD_FAILED"]);

/** A mini-app, open: full screen on phones, in a frame where there is room. */
export function OpenPage({ params, query }: ScreenProps) {
  const { id = "" } = params;
  const path = new URLSearchParams(query).get("path") ?? undefined;
  const leave = useLeave(id);
  const [state, retry] = useRelease(id);
  const entry = useEntry(id);
  if (state.status === "failed" && entry === null && SAYS_NOTHING_IS_THERE.has(state.code)) {
    return <NotFoundPage what="mini-app" />;
  }
  const identity = identityOf(entry);
  return (
    <SurfaceFrame id={id}>
      {state.status === "loading" && (
        <>
          <LoadingScreen app={identity} />
          <View style={{ position: "absolute", top: 0, end: 0 }}>
            <Capsule name={identity.name} onClose={leave} />
          </View>
        </>
      )}
      {state.status === "failed" && (
        <ErrorScreen
          app={identity}
          code={state.code}
          message={deliveryWords(state.code)}
          onReopen={retry}
          onClose={leave}
        />
      )}
      {state.status === "ready" && (
        <OpenMiniApp key={path} prepared={state.prepared} path={path} onReopen={retry} />
      )}
    </SurfaceFrame>
  );
}

type OpenMiniAppProps = {
  readonly prepared: PreparedMiniApp;
  readonly path: string | undefined;
  /** Opens anew what is on offer then: an update, or the version before one that fails. */
  readonly onReopen: () => void;
};

function OpenMiniApp({ prepared, path, onReopen }: OpenMiniAppProps) {
  const { setTitle } = useServices();
  const { app } = prepared;
  const leave = useLeave(app.manifest.id);
  const { session } = useMiniApp(app, path === undefined ? {} : { path });
  const [menuOpen, setMenuOpen] = useState(false);
  const { name } = app.manifest;
  useEffect(() => setTitle(`${name} · Atoll`), [setTitle, name]);
  useEffect(() => {
    if (session !== undefined) prepared.follow(session);
  }, [prepared, session]);
  if (session === undefined) return null;
  return (
    <>
      <MiniApp
        session={session}
        onClose={leave}
        onMenu={() => setMenuOpen(true)}
        onReopen={onReopen}
        onFault={(error) => console.error("A kit component failed:", error)}
      />
      {menuOpen && <InfoSheet app={app} onClose={() => setMenuOpen(false)} onCleared={onReopen} />}
    </>
  );
}

/** Back to where the person came from; to the page about the mini-app when they came by its address. */
function useLeave(id: string): () => void {
  const { navigation } = useServices();
  return () => navigation.back(addresses.about(id));
}

function identityOf(entry: CatalogueEntry | null | undefined) {
  return { name: entry?.name ?? "Mini-app", color: entry?.color ?? undefined };
}
