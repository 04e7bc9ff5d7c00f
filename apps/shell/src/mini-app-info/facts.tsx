import type { AvailableMiniApp } from "@atoll/distribution/registry";
import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import type { ReactNode } from "react";
import { View } from "react-native";
import { useFormat } from "../chrome/format.ts";
import { useCategoryWords } from "../home/category-words.ts";
import { useWords } from "../words/use-words.tsx";

/** The few facts that people look for first, side by side. */
export function Facts({ page }: { readonly page: AvailableMiniApp }) {
  const { about } = useWords();
  const { colors, radius, space } = useTheme();
  const format = useFormat();
  const categoryWords = useCategoryWords();
  const [category] = page.categories;
  const current = page.versions.find(({ state }) => state === "released");
  return (
    <View
      style={{
        flexDirection: "row",
        flexWrap: "wrap",
        paddingVertical: space.lg,
        paddingHorizontal: space.sm,
        rowGap: space.lg,
        borderRadius: radius.lg,
        borderWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.surface,
      }}
    >
      <Fact label={about.ageLabel}>
        <AgeBadge minimum={page.ageRating.minimum} />
      </Fact>
      {category !== undefined && <Fact label={about.categoryLabel}>{categoryWords(category)}</Fact>}
      {current && <Fact label={about.sizeLabel}>{format.bytes(current.bytes)}</Fact>}
      {current && <Fact label={about.versionLabel}>{current.version.name}</Fact>}
    </View>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { space } = useTheme();
  return (
    <View
      style={{ flexGrow: 1, flexBasis: 76, alignItems: "center", gap: space.xs, paddingHorizontal: space.xs }}
    >
      <ChromeText step="caption" weight="medium" color="muted" align="center">
        {label}
      </ChromeText>
      {typeof children === "string" ? (
        <ChromeText weight="semibold" align="center" tabular>
          {children}
        </ChromeText>
      ) : (
        children
      )}
    </View>
  );
}

/** For whom a mini-app is suitable, as a badge. */
function AgeBadge({ minimum }: { readonly minimum: number }) {
  const { about } = useWords();
  const { colors, radius, space } = useTheme();
  return (
    <View
      role="img"
      aria-label={about.ageHint(minimum)}
      style={{
        paddingHorizontal: space.sm,
        borderRadius: radius.sm,
        borderWidth: 1,
        borderColor: colors.borderStrong,
      }}
    >
      <ChromeText weight="semibold" tabular>
        {about.age(minimum)}
      </ChromeText>
    </View>
  );
}
