import { ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { HostSheet } from "@atoll/react-native/sheets";
import type { AppIdentity } from "@atoll/react-native/chrome";
import { useId } from "react";
import { View } from "react-native";
import { MenuActions } from "./menu-actions.tsx";

export type OpeningMenuProps = {
  readonly id: string;
  readonly app: AppIdentity;
  readonly onClose: () => void;
  /** Begins its opening anew. */
  readonly onRestart: () => void;
};

/** The menu of a mini-app that is not open yet, or could not be opened: where to go from here. */
export function OpeningMenu({ id, app, onClose, onRestart }: OpeningMenuProps) {
  const { space } = useTheme();
  const title = useId();
  const restart = () => {
    onClose();
    onRestart();
  };
  return (
    <HostSheet labelledBy={title} onDismiss={onClose}>
      <View style={{ gap: space.xl }}>
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.lg }}>
          <MiniAppIcon {...app} size={56} />
          <View style={{ flex: 1 }}>
            <ChromeText id={title} step="title" weight="semibold" heading={2}>
              {app.name}
            </ChromeText>
          </View>
        </View>
        <MenuActions id={id} onLeave={onClose} onRestart={restart} />
      </View>
    </HostSheet>
  );
}
