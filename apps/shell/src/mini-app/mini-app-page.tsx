import { Capsule, ErrorScreen, LoadingScreen, MiniApp, useMiniApp } from "@atoll/react-native";
import type { InstalledMiniApp } from "@atoll/host";
import { useEffect, useState } from "react";
import { View } from "react-native";
import type { CatalogueEntry } from "../catalogue/catalogue-schema.ts";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import { InfoSheet } from "../info/info-sheet.tsx";
import { useServices } from "../services/shell-services.ts";
import { SurfaceFrame } from "./surface-frame.tsx";
import { usePackage } from "./use-package.ts";

/** The page of one mini-app: open, full screen on phones, in a frame where there is room. */
export function MiniAppPage({ id }: { readonly id: string }) {
  const { navigation } = useServices();
  const [state, retry] = usePackage(id);
  if (state.status === "unknown") return <NotFoundPage what="mini-app" />;
  return (
    <SurfaceFrame id={id}>
      {state.status === "loading" && (
        <>
          <LoadingScreen app={identityOf(state.entry)} />
          <View style={{ position: "absolute", top: 0, end: 0 }}>
            <Capsule name={identityOf(state.entry).name} onClose={navigation.goHome} />
          </View>
        </>
      )}
      {state.status === "failed" && (
        <ErrorScreen
          app={identityOf(state.entry)}
          code={state.code}
          message={state.message}
          onReopen={retry}
          onClose={navigation.goHome}
        />
      )}
      {state.status === "ready" && <OpenMiniApp app={state.app} />}
    </SurfaceFrame>
  );
}

function OpenMiniApp({ app }: { readonly app: InstalledMiniApp }) {
  const { navigation, setTitle } = useServices();
  const { session, reopen } = useMiniApp(app);
  const [menuOpen, setMenuOpen] = useState(false);
  const { name } = app.manifest;
  useEffect(() => setTitle(`${name} · Atoll`), [setTitle, name]);
  if (session === undefined) return null;
  return (
    <>
      <MiniApp
        session={session}
        onClose={navigation.goHome}
        onMenu={() => setMenuOpen(true)}
        onReopen={reopen}
        onFault={(error) => console.error("A kit component failed:", error)}
      />
      {menuOpen && <InfoSheet app={app} onClose={() => setMenuOpen(false)} onCleared={reopen} />}
    </>
  );
}

function identityOf(entry: CatalogueEntry | undefined) {
  return { name: entry?.name ?? "Mini-app", color: entry?.color };
}
