import { ChromeText, MiniAppIcon, useAppIdentity, useTheme } from "@atoll/react-native/chrome";
import { HostSheet } from "@atoll/react-native/sheets";
import type { InstalledMiniApp } from "@atoll/host";
import { useId } from "react";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { DataSection } from "./data-section.tsx";
import { MenuActions } from "./menu-actions.tsx";
import { OwnEntries } from "./own-entries.tsx";
import { PermissionsSection } from "./permissions-section.tsx";
import { ReceiptsSection } from "./receipts-section.tsx";
import { usePermissions } from "./use-permissions.ts";

export type MenuSheetProps = {
  readonly app: InstalledMiniApp;
  readonly onClose: () => void;
  /** Begins the mini-app anew: at the person's wish, or since its data was cleared and what it holds in memory is out of date. */
  readonly onRestart: () => void;
};

/** A mini-app's menu: where to go from here, what it may use, what it keeps, and what it did. */
export function MenuSheet({ app, onClose, onRestart }: MenuSheetProps) {
  const { space } = useTheme();
  const title = useId();
  const permissions = usePermissions(app);
  const restart = () => {
    onClose();
    onRestart();
  };
  return (
    <HostSheet labelledBy={title} onDismiss={onClose}>
      <View style={{ gap: space.xl }}>
        <Header app={app} titleId={title} />
        <OwnEntries app={app} onLeave={onClose} />
        <MenuActions id={app.manifest.id} onLeave={onClose} onRestart={restart} />
        <PermissionsSection app={app} permissions={permissions} />
        <DataSection name={app.manifest.name} ownerKey={app.owner.key} onCleared={restart} />
        <ReceiptsSection receipts={permissions.receipts} />
      </View>
    </HostSheet>
  );
}

function Header({ app, titleId }: { readonly app: InstalledMiniApp; readonly titleId: string }) {
  const { space } = useTheme();
  const { info } = useWords();
  const identity = useAppIdentity(app);
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: space.lg }}>
      <MiniAppIcon {...identity} size={56} />
      <View style={{ flex: 1 }}>
        <ChromeText id={titleId} step="title" weight="semibold" heading={2}>
          {identity.name}
        </ChromeText>
        <ChromeText step="small" color="muted">
          {info.version(app.manifest.version.name)}
        </ChromeText>
      </View>
    </View>
  );
}
