import type { Person } from "@atoll/capabilities";
import { ChromeButton, ChromeText, useIconUri, useTheme } from "@atoll/react-native/chrome";
import { useCallback, useState } from "react";
import { Image, View } from "react-native";
import { ICON_STROKE } from "../chrome/icon-button.tsx";
import { UserRound } from "../chrome/lucide.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";

export type PictureRowProps = {
  readonly avatar: Person["avatar"];
  readonly onChange: (avatar: Person["avatar"]) => Promise<void>;
};

const SIZE = 72;

/** The person's picture: chosen, drawn anew, and kept here. */
export function PictureRow({ avatar, onChange }: PictureRowProps) {
  const { pickAvatar } = useServices();
  const { account: words } = useWords();
  const { colors, radius, space } = useTheme();
  const [failed, setFailed] = useState(false);
  const uri = useIconUri(useCallback(async () => avatar ?? undefined, [avatar]));
  if (pickAvatar === undefined) return null;
  const choose = async () => {
    setFailed(false);
    try {
      const chosen = await pickAvatar();
      if (chosen !== "canceled") await onChange(chosen);
    } catch {
      setFailed(true);
    }
  };
  const box = { width: SIZE, height: SIZE, borderRadius: radius.full };
  return (
    <View style={{ gap: space.sm }}>
      <View style={{ flexDirection: "row", flexWrap: "wrap", alignItems: "center", gap: space.lg }}>
        {uri === undefined ? (
          <View
            aria-hidden
            style={{
              ...box,
              alignItems: "center",
              justifyContent: "center",
              borderWidth: 1,
              borderColor: colors.border,
              backgroundColor: colors.surface,
            }}
          >
            <UserRound size={28} color={colors.muted} strokeWidth={ICON_STROKE} />
          </View>
        ) : (
          <Image source={{ uri }} aria-label={words.picture} style={box} />
        )}
        <ChromeButton
          label={avatar === null ? words.choosePicture : words.changePicture}
          hint={`${words.picture}: ${avatar === null ? words.choosePicture : words.changePicture}`}
          onPress={() => void choose()}
        />
        {avatar !== null && (
          <ChromeButton look="plain" label={words.removePicture} onPress={() => void onChange(null)} />
        )}
      </View>
      <View role="status">
        {failed && <ChromeText color="onCriticalSoft">{words.pictureFailed}</ChromeText>}
      </View>
    </View>
  );
}
