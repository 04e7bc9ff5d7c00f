import { AtollProvider, HostSheets, useHostChrome } from "@atoll/react-native/chrome";
import { useEffect, useSyncExternalStore } from "react";
import { NotFoundPage } from "./chrome/not-found-page.tsx";
import { HomePage } from "./home/home-page.tsx";
import { MiniAppPage } from "./mini-app/lazy-mini-app-page.tsx";
import { ShellServicesContext, useServices } from "./services/shell-services.ts";
import type { ShellServices } from "./services/shell-services.ts";

const BRAND = { name: "Atoll" };

/** The shell: our own host app. Each platform's entry gives it its services. */
export function ShellApp({ services }: { readonly services: ShellServices }) {
  const { appearance, host, prompts } = services;
  const chosen = useSyncExternalStore(appearance.onChange, appearance.get);
  return (
    <ShellServicesContext value={services}>
      <AtollProvider
        host={host}
        prompts={prompts}
        brand={BRAND}
        scheme={chosen === "system" ? undefined : chosen}
      >
        <Page />
        <HostSheets />
      </AtollProvider>
    </ShellServicesContext>
  );
}

function Page() {
  const { navigation, setScheme } = useServices();
  const { theme } = useHostChrome().surroundings;
  const route = useSyncExternalStore(navigation.onChange, navigation.route);
  useEffect(() => setScheme(theme), [setScheme, theme]);
  if (route.page === "home") return <HomePage />;
  if (route.page === "miniApp") return <MiniAppPage key={route.id} id={route.id} />;
  return <NotFoundPage what="page" />;
}
