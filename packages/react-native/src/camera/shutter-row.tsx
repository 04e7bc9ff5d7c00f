import { Pressable, View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";
import type { SheetCamera } from "./use-camera.ts";

export type ShutterRowProps = {
  readonly camera: SheetCamera;
  /** False until there is a picture to take. */
  readonly ready: boolean;
  readonly onShutter: () => void;
};

const SHUTTER = 68;

/** The round shutter in the middle, the switch to the other camera beside it. */
export function ShutterRow({ camera, ready, onShutter }: ShutterRowProps) {
  const { view, flip } = camera;
  const { space } = useTheme();
  const { camera: words } = useHostWords();
  const flips = view.at === "live" && view.next !== undefined;
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
      <View style={{ flex: 1 }} />
      <Shutter label={words.shutter} disabled={!ready} onPress={onShutter} />
      <View style={{ flex: 1, alignItems: "flex-end" }}>
        {flips && <ChromeButton look="plain" label={words.flip} onPress={flip} />}
      </View>
    </View>
  );
}

type ShutterProps = { readonly label: string; readonly disabled: boolean; readonly onPress: () => void };

function Shutter({ label, disabled, onPress }: ShutterProps) {
  const { colors } = useTheme();
  return (
    <Pressable
      role="button"
      aria-label={label}
      aria-disabled={disabled}
      disabled={disabled}
      onPress={onPress}
      style={{
        width: SHUTTER,
        height: SHUTTER,
        padding: 4,
        borderWidth: 3,
        borderRadius: SHUTTER / 2,
        borderColor: disabled ? colors.border : colors.accent,
      }}
    >
      {({ pressed }) => (
        <View
          style={{
            flex: 1,
            margin: pressed ? 3 : 0,
            borderRadius: SHUTTER / 2,
            backgroundColor: disabled ? colors.border : colors.accent,
          }}
        />
      )}
    </Pressable>
  );
}
