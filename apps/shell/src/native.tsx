import { EnginePages } from "@atoll/react-native/webview";
import { ENGINE_PAGE, REGISTRY } from "#device-files";
import { registerRootComponent } from "expo";
import { SafeAreaProvider } from "react-native-safe-area-context";
import { createNativeServices } from "./native/native-services.ts";
import { parseRegistryConfig } from "./native/registry-config.ts";
import { SafeScreen } from "./native/safe-screen.tsx";
import { ShellApp } from "./shell-app.tsx";

const { pages, services } = createNativeServices(parseRegistryConfig(REGISTRY));

registerRootComponent(function NativeShell() {
  return (
    <SafeAreaProvider>
      <SafeScreen appearance={services.appearance}>
        <ShellApp services={services} />
      </SafeScreen>
      <EnginePages list={pages} html={ENGINE_PAGE} />
    </SafeAreaProvider>
  );
});
