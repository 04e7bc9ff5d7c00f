import { ChromeButton, useHostChrome } from "@atoll/react-native/chrome";
import type { InstalledMiniApp, MenuItem } from "@atoll/host";
import { useSyncExternalStore } from "react";
import { Section } from "../chrome/section.tsx";

const NONE: readonly MenuItem[] = [];
const NOTHING = { subscribe: () => () => undefined, items: () => NONE };

/** What a mini-app has put into its menu, under its own name: the words are its developer's. */
export function OwnEntries({
  app,
  onLeave,
}: {
  readonly app: InstalledMiniApp;
  readonly onLeave: () => void;
}) {
  const { host } = useHostChrome();
  const chrome = host.sessions().find((session) => session.app === app)?.chrome;
  const items = useSyncExternalStore(
    chrome?.onChange ?? NOTHING.subscribe,
    chrome === undefined ? NOTHING.items : () => chrome.state().menu,
  );
  if (chrome === undefined || items.length === 0) return null;
  return (
    <Section title={app.manifest.name}>
      {items.map(({ id, label, enabled }) => (
        <ChromeButton
          key={id}
          label={label}
          disabled={!enabled}
          onPress={() => {
            onLeave();
            chrome.chooseMenuItem(id);
          }}
        />
      ))}
    </Section>
  );
}
