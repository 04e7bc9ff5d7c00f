import type { Session } from "@atoll/host";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { useSessionChrome } from "./use-session-chrome.ts";

/**
 * The button that a mini-app may have in the host's chrome, below its surface.
 * Security: beside the surface, never over it, and named for screen readers with whose it is.
 */
export function MainButtonBar({ session, name }: { readonly session: Session; readonly name: string }) {
  const { mainButton } = useSessionChrome(session);
  const { colors, space } = useTheme();
  const { surface } = useHostWords();
  if (mainButton === null) return null;
  const { label, enabled, busy, critical } = mainButton;
  return (
    <View
      style={{
        padding: space.md,
        borderTopWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.raised,
      }}
    >
      <ChromeButton
        look={critical ? "critical" : "primary"}
        label={busy ? `${label} …` : label}
        hint={surface.buttonOf(label, name)}
        disabled={!enabled || busy}
        onPress={session.chrome.pressMainButton}
      />
    </View>
  );
}
