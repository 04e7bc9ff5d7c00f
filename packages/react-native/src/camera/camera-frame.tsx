import { useId } from "react";
import type { ReactNode } from "react";
import { View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";

export type CameraFrameProps = {
  readonly app: AppIdentity;
  readonly title: string;
  /** What the mini-app gets, and what not. */
  readonly hint: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};

/** What every camera sheet has: the host's band, for whom the camera opens, and what of it goes on. */
export function CameraFrame({ app, title, hint, onDismiss, children }: CameraFrameProps) {
  const { space } = useTheme();
  const { brand } = useHostChrome();
  const { camera } = useHostWords();
  const ids = { title: useId(), hint: useId() };
  return (
    <HostSheet
      labelledBy={ids.title}
      describedBy={ids.hint}
      onDismiss={onDismiss}
      band={<HostBand>{camera.band(brand.name)}</HostBand>}
    >
      <View style={{ gap: space.lg }}>
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
          <MiniAppIcon {...app} size={44} />
          <View style={{ flex: 1, gap: space.xs }}>
            <ChromeText id={ids.title} step="title" weight="semibold" heading={2}>
              {title}
            </ChromeText>
            <ChromeText id={ids.hint} step="small" color="muted">
              {hint}
            </ChromeText>
          </View>
        </View>
        {children}
      </View>
    </HostSheet>
  );
}
