import { View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";

/** Says that no money moves. Security: on every sheet of the test provider, from the question to the end. */
export function TestMark() {
  const { colors, radius, space } = useTheme();
  const { payments } = useHostWords();
  return (
    <View
      style={{
        alignSelf: "flex-start",
        paddingHorizontal: space.md,
        paddingVertical: space.xs,
        borderRadius: radius.full,
        borderWidth: 1,
        borderStyle: "dashed",
        borderColor: colors.onCautionSoft,
        backgroundColor: colors.cautionSoft,
      }}
    >
      <ChromeText step="small" weight="semibold" color="onCautionSoft">
        {payments.test}
      </ChromeText>
    </View>
  );
}
