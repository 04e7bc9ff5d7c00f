import { ChromeText, HostSheet, MiniAppIcon, useAppIdentity, useTheme } from "@atoll/react-native/chrome";
import type { InstalledMiniApp } from "@atoll/host";
import { useId } from "react";
import { View } from "react-native";
import { DataSection } from "./data-section.tsx";
import { PermissionsSection } from "./permissions-section.tsx";
import { ReceiptsSection } from "./receipts-section.tsx";
import { usePermissions } from "./use-permissions.ts";

export type InfoSheetProps = {
  readonly app: InstalledMiniApp;
  readonly onClose: () => void;
  /** Told after the mini-app's data was cleared: what it still holds in memory is out of date. */
  readonly onCleared: () => void;
};

/** A mini-app's menu: what it is, what it may use, what it did, and what it keeps. */
export function InfoSheet({ app, onClose, onCleared }: InfoSheetProps) {
  const { space } = useTheme();
  const title = useId();
  const permissions = usePermissions(app);
  return (
    <HostSheet labelledBy={title} onDismiss={onClose}>
      <View style={{ gap: space.xl }}>
        <Header app={app} titleId={title} />
        <PermissionsSection app={app} permissions={permissions} />
        <DataSection
          app={app}
          onCleared={() => {
            onClose();
            onCleared();
          }}
        />
        <ReceiptsSection receipts={permissions.receipts} />
      </View>
    </HostSheet>
  );
}

function Header({ app, titleId }: { readonly app: InstalledMiniApp; readonly titleId: string }) {
  const { space } = useTheme();
  const identity = useAppIdentity(app);
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: space.lg }}>
      <MiniAppIcon {...identity} size={56} />
      <View style={{ flex: 1 }}>
        <ChromeText id={titleId} step="title" weight="semibold" heading={2}>
          {identity.name}
        </ChromeText>
        <ChromeText step="small" color="muted">{`Version ${app.manifest.version.name}`}</ChromeText>
      </View>
    </View>
  );
}
