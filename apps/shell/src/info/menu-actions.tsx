import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { Pressable, View } from "react-native";
import { ICON_STROKE } from "../chrome/icon-button.tsx";
import type { IconType } from "../chrome/icon-button.tsx";
import { Flag, Info, Layers, RotateCcw, ShieldCheck } from "../chrome/lucide.ts";
import { useLeadsSomewhere } from "../screens/known-routes.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";

export type MenuActionsProps = {
  readonly id: string;
  /** Closes the menu before the person goes elsewhere. */
  readonly onLeave: () => void;
  readonly onRestart: () => void;
};

/** Where a mini-app's menu leads. What is left lives on behind. */
export function MenuActions({ id, onLeave, onRestart }: MenuActionsProps) {
  const { navigation } = useServices();
  const { open } = useWords();
  const { space } = useTheme();
  const leadsSomewhere = useLeadsSomewhere();
  const report = addresses.report(id);
  const go = (address: string) => () => {
    onLeave();
    navigation.go(address);
  };
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", gap: space.sm }}>
      <Action icon={Info} label={open.about} onPress={go(addresses.about(id))} />
      <Action icon={Layers} label={open.switchTo} onPress={go(addresses.switcher)} />
      <Action icon={RotateCcw} label={open.restart} onPress={onRestart} />
      {leadsSomewhere(addresses.permissions) && (
        <Action icon={ShieldCheck} label={open.permissions} onPress={go(addresses.permissionsOf(id))} />
      )}
      {leadsSomewhere(report) && <Action icon={Flag} label={open.report} onPress={go(report)} />}
    </View>
  );
}

type ActionProps = { readonly icon: IconType; readonly label: string; readonly onPress: () => void };

function Action({ icon: Icon, label, onPress }: ActionProps) {
  const { colors, radius, space } = useTheme();
  return (
    <Pressable
      role="button"
      aria-label={label}
      onPress={onPress}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        flexGrow: 1,
        // Three in a line on a phone, so that no word is cut and the last line is not one lone button.
        flexBasis: 96,
        alignItems: "center",
        gap: space.xs,
        paddingVertical: space.md,
        paddingHorizontal: space.xs,
        borderRadius: radius.md,
        backgroundColor: pressed ? colors.border : hovered === true ? colors.sunken : colors.background,
      })}
    >
      <Icon size={20} color={colors.onAccentSoft} strokeWidth={ICON_STROKE} />
      <ChromeText step="small" weight="medium" align="center">
        {label}
      </ChromeText>
    </Pressable>
  );
}
