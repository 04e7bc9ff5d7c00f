import { EnginePages } from "@atoll/react-native/webview";
import { ENGINE_PAGE } from "@atoll/shell/device-files";
import { registerRootComponent } from "expo";
import { SafeAreaProvider } from "react-native-safe-area-context";
import { createNativeServices } from "./native/native-services.ts";
import { readRegistryConfig } from "./native/registry-config.ts";
import { SafeScreen } from "./native/safe-screen.tsx";
import { ShellApp } from "./shell-app.tsx";

// Expo puts these in when it builds; the names must stand here as they are.
const { pages, services } = createNativeServices(
  readRegistryConfig({
    shellOrigin: process.env["EXPO_PUBLIC_ATOLL_SHELL"],
    contentOrigin: process.env["EXPO_PUBLIC_ATOLL_CONTENT"],
    pinnedRoot: process.env["EXPO_PUBLIC_ATOLL_ROOT"],
  }),
);

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
