import { useState, useSyncExternalStore } from "react";
import { StyleSheet, View } from "react-native";
import { WebView } from "react-native-webview";
import type { WebViewProps } from "react-native-webview";
import type { EnginePageList, ShownPage } from "./engine-pages.ts";
import { BLANK, watchPage } from "./page-watch.ts";

export type EnginePagesProps = {
  readonly list: EnginePageList;
  /** The document of `buildEnginePage()`. */
  readonly html: string;
};

/** Shows the pages of engines where nobody sees them. Put it once into the app's tree: platforms put web views outside of it to sleep. */
export function EnginePages({ list, html }: EnginePagesProps) {
  const pages = useSyncExternalStore(list.onChange, list.pages);
  return (
    <View
      style={styles.hidden}
      pointerEvents="none"
      accessibilityElementsHidden
      importantForAccessibility="no-hide-descendants"
    >
      {pages.map((page) => (
        <EnginePageView key={page.id} page={page} html={html} />
      ))}
    </View>
  );
}

function EnginePageView({ page, html }: { readonly page: ShownPage; readonly html: string }) {
  const [watch] = useState(() => watchPage(page.events));
  const [source] = useState({ html, baseUrl: BLANK });
  return (
    <WebView
      {...CLOSED}
      ref={(view) => {
        page.run = view === null ? undefined : (script) => view.injectJavaScript(`${script};true`);
      }}
      source={source}
      onShouldStartLoadWithRequest={({ url }) => watch.mayLoad(url)}
      onLoadStart={({ nativeEvent }) => watch.loadStarted(nativeEvent.url)}
      onMessage={({ nativeEvent }) => watch.message(nativeEvent.data)}
      onError={() => watch.failed("The sandbox's page could not be shown.")}
      onOpenWindow={() => watch.failed("The sandbox's page opened a window.")}
      onFileDownload={() => watch.failed("The sandbox's page offered a file.")}
      onRenderProcessGone={() => watch.failed("The web view's process ended.")}
      onContentProcessDidTerminate={() => watch.failed("The web view's process ended.")}
    />
  );
}

/** What the page of an engine may not do, beyond what its own policy says. */
const CLOSED: WebViewProps = {
  // Security: an address that is not on this list would be opened outside, by the system. All come to `mayLoad` instead.
  originWhitelist: ["*"],
  javaScriptEnabled: true,
  javaScriptCanOpenWindowsAutomatically: false,
  // Otherwise a new window would load in this one.
  setSupportMultipleWindows: true,
  incognito: true,
  cacheEnabled: false,
  domStorageEnabled: false,
  sharedCookiesEnabled: false,
  thirdPartyCookiesEnabled: false,
  allowFileAccess: false,
  allowFileAccessFromFileURLs: false,
  allowUniversalAccessFromFileURLs: false,
  geolocationEnabled: false,
  mixedContentMode: "never",
  mediaPlaybackRequiresUserAction: true,
  allowsLinkPreview: false,
  webviewDebuggingEnabled: false,
};

const styles = StyleSheet.create({
  // A web view without a size is put to sleep too.
  hidden: { position: "absolute", width: 1, height: 1, opacity: 0, overflow: "hidden" },
});
