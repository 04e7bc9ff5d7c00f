import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { useServices } from "../services/shell-services.ts";

/** Says, quietly, which domains this machine answers for in development; nothing in production. */
export function DevelopmentNote() {
  const { networkMap } = useServices();
  const { colors, space } = useTheme();
  const { home } = useWords();
  const mapped = Object.entries(networkMap);
  if (mapped.length === 0) return null;
  return (
    <View
      role="note"
      style={{ gap: space.xs, paddingTop: space.lg, borderTopWidth: 1, borderTopColor: colors.border }}
    >
      <View style={{ flexDirection: "row", alignItems: "center", gap: space.sm }}>
        <View style={{ width: 8, height: 8, borderRadius: 4, backgroundColor: colors.caution }} />
        <ChromeText step="small" weight="medium">
          {home.development}
        </ChromeText>
      </View>
      {mapped.map(([domain, origin]) => (
        <ChromeText key={domain} step="small" color="muted">
          {home.answeredBy(domain, origin)}
        </ChromeText>
      ))}
    </View>
  );
}
