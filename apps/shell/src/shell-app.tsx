import { AtollProvider, useHostChrome } from "@atoll/react-native/chrome";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { View } from "react-native";
import { NotFoundPage } from "./chrome/not-found-page.tsx";
import { matchRoute } from "./match-route.ts";
import { ShellNotices } from "./offline/shell-notices.tsx";
import { ROUTES, openScreen } from "./routes.tsx";
import { KnownRoutesContext } from "./screens/known-routes.ts";
import { ArrivedContext } from "./screens/screen-heading.tsx";
import { ShellServicesContext, useServices } from "./services/shell-services.ts";
import type { ShellServices } from "./services/shell-services.ts";
import { LazySheets } from "./switcher/lazy-sheets.tsx";
import { LazyStage } from "./switcher/lazy-stage.tsx";
import { createOpenMiniApps } from "./switcher/open-mini-apps.ts";
import { OpenMiniAppsContext } from "./switcher/use-open-mini-apps.ts";
import { SpokenContext, useSpoken } from "./words/use-words.tsx";

const BRAND = { name: "Atoll" };

/** The shell: our own host app. Each platform's entry gives it its services. */
export function ShellApp({ services }: { readonly services: ShellServices }) {
  return (
    <ShellServicesContext value={services}>
      <Shell />
    </ShellServicesContext>
  );
}

function Shell() {
  const { appearance, host, prompts } = useServices();
  const chosen = useSyncExternalStore(appearance.onChange, appearance.get);
  const spoken = useSpoken();
  if (spoken === undefined) return null;
  return (
    <SpokenContext value={spoken}>
      <AtollProvider
        host={host}
        prompts={prompts}
        brand={BRAND}
        scheme={chosen === "system" ? undefined : chosen}
        locale={spoken.locale}
        words={spoken.hostWords}
      >
        <Directed>
          <Screens />
          <ShellNotices />
          <LazySheets />
        </Directed>
      </AtollProvider>
    </SpokenContext>
  );
}

/** Lays everything out in the direction of the language; the platform's own parts are told too. */
function Directed({ children }: { readonly children: ReactNode }) {
  const { setScheme, setLanguage } = useServices();
  const { theme, direction, locale } = useHostChrome().surroundings;
  useEffect(() => setScheme(theme), [setScheme, theme]);
  useEffect(() => setLanguage(locale, direction), [setLanguage, locale, direction]);
  return (
    <View {...{ dir: direction }} style={{ flex: 1, direction }}>
      {children}
    </View>
  );
}

/** The screen that the address leads to, and the open mini-apps above it. */
function Screens() {
  const { navigation } = useServices();
  const [open] = useState(createOpenMiniApps);
  const place = useSyncExternalStore(navigation.onChange, navigation.place);
  const [first] = useState(place);
  const found = matchRoute(ROUTES, place.path);
  const front = found?.route.screen === openScreen ? found.params["id"] : undefined;
  return (
    <OpenMiniAppsContext value={open}>
      <KnownRoutesContext value={ROUTES}>
        <ArrivedContext value={place !== first}>
          <View style={{ flex: 1 }}>
            {found === undefined ? (
              <NotFoundPage what="page" />
            ) : (
              <found.route.screen key={place.path} params={found.params} query={place.query} />
            )}
            <LazyStage front={front} />
          </View>
        </ArrivedContext>
      </KnownRoutesContext>
    </OpenMiniAppsContext>
  );
}
