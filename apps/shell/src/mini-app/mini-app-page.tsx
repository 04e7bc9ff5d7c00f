import type { CatalogueEntry } from "@atoll/distribution/registry";
import type { PreparedMiniApp } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { Capsule, ErrorScreen, LoadingScreen, MiniApp, useMiniApp } from "@atoll/react-native";
import { useEffect, useState } from "react";
import { View } from "react-native";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import { InfoSheet } from "../info/info-sheet.tsx";
import { useServices } from "../services/shell-services.ts";
import { deliveryWords } from "./delivery-words.ts";
import { SurfaceFrame } from "./surface-frame.tsx";
import { useEntry } from "./use-entry.ts";
import { useRelease } from "./use-release.ts";

/** What opening an id ends with that the registry does not know, while its catalogue can be read. */
const SAYS_NOTHING_IS_THERE: ReadonlySet<ErrorCode> = new Set(["NOT_ON_OFFER", "DOWNLOAD_FAILED"]);

/** The page of one mini-app: open, full screen on phones, in a frame where there is room. */
export function MiniAppPage({ id }: { readonly id: string }) {
  const { navigation } = useServices();
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
            <Capsule name={identity.name} onClose={navigation.goHome} />
          </View>
        </>
      )}
      {state.status === "failed" && (
        <ErrorScreen
          app={identity}
          code={state.code}
          message={deliveryWords(state.code)}
          onReopen={retry}
          onClose={navigation.goHome}
        />
      )}
      {state.status === "ready" && <OpenMiniApp prepared={state.prepared} onReopen={retry} />}
    </SurfaceFrame>
  );
}

type OpenMiniAppProps = {
  readonly prepared: PreparedMiniApp;
  /** Opens anew what is on offer then: an update, or the version before one that fails. */
  readonly onReopen: () => void;
};

function OpenMiniApp({ prepared, onReopen }: OpenMiniAppProps) {
  const { navigation, setTitle } = useServices();
  const { app } = prepared;
  const { session } = useMiniApp(app);
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
        onClose={navigation.goHome}
        onMenu={() => setMenuOpen(true)}
        onReopen={onReopen}
        onFault={(error) => console.error("A kit component failed:", error)}
      />
      {menuOpen && <InfoSheet app={app} onClose={() => setMenuOpen(false)} onCleared={onReopen} />}
    </>
  );
}

function identityOf(entry: CatalogueEntry | null | undefined) {
  return { name: entry?.name ?? "Mini-app", color: entry?.color ?? undefined };
}
