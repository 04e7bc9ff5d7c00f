import type { AvailableMiniApp } from "@atoll/distribution/registry";
import { useTheme } from "@atoll/react-native/chrome";
import { Image, ScrollView, View } from "react-native";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { useWords } from "../words/use-words.tsx";

type PicturesProps = { readonly pictures: AvailableMiniApp["listing"]["screenshots"] };

const HEIGHT = 360;

/** Pictures of a mini-app's screens, in a row that is leafed through. */
export function Pictures({ pictures }: PicturesProps) {
  const { about } = useWords();
  const { space } = useTheme();
  return (
    <ScrollView
      horizontal
      role="group"
      aria-label={about.pictures}
      {...{ tabIndex: 0 }}
      contentContainerStyle={{ gap: space.md }}
    >
      {pictures.map((picture, place) => (
        <Picture key={picture.url} {...picture} says={about.picture(place + 1, pictures.length)} />
      ))}
    </ScrollView>
  );
}

type PictureProps = PicturesProps["pictures"][number] & { readonly says: string };

function Picture({ url, width, height, says }: PictureProps) {
  const { colors, radius } = useTheme();
  const uri = useEntryIcon({ iconUrl: url });
  const shape = { width: (HEIGHT * width) / height, height: HEIGHT };
  return (
    <View
      style={{
        ...shape,
        overflow: "hidden",
        borderRadius: radius.lg,
        borderWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.sunken,
      }}
    >
      {uri !== undefined && <Image source={{ uri }} alt={says} style={shape} resizeMode="cover" />}
    </View>
  );
}
