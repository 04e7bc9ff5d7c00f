import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import type { ReactNode } from "react";
import { View } from "react-native";
import { ICON_STROKE } from "../chrome/icon-button.tsx";
import type { IconType } from "../chrome/icon-button.tsx";

export type SectionProps = {
  readonly icon: IconType;
  readonly title: string;
  readonly children: ReactNode;
};

/** A titled part of the info sheet. */
export function Section({ icon: Icon, title, children }: SectionProps) {
  const { colors, space } = useTheme();
  return (
    <View style={{ gap: space.sm }}>
      <View style={{ flexDirection: "row", alignItems: "center", gap: space.sm }}>
        <Icon size={16} color={colors.muted} strokeWidth={ICON_STROKE} />
        <ChromeText step="small" weight="semibold" color="muted" heading={3}>
          {title}
        </ChromeText>
      </View>
      {children}
    </View>
  );
}

/** Rows of a section, on a ground of their own. */
export function SectionCard({ children }: { readonly children: ReactNode }) {
  const { colors, radius } = useTheme();
  return (
    <View style={{ borderRadius: radius.md, backgroundColor: colors.background, overflow: "hidden" }}>
      {children}
    </View>
  );
}

export type SectionRowProps = {
  readonly title: string;
  readonly detail?: string;
  readonly action?: ReactNode;
  readonly first?: boolean;
};

/** A line of a section: what it is about, what is the case, and what can be done. */
export function SectionRow({ title, detail, action, first = false }: SectionRowProps) {
  const { colors, space } = useTheme();
  return (
    <View
      style={{
        flexDirection: "row",
        flexWrap: "wrap",
        alignItems: "center",
        gap: space.md,
        padding: space.md,
        borderTopWidth: first ? 0 : 1,
        borderTopColor: colors.border,
      }}
    >
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 180, gap: 2 }}>
        <ChromeText>{title}</ChromeText>
        {detail !== undefined && (
          <ChromeText step="small" color="muted">
            {detail}
          </ChromeText>
        )}
      </View>
      {action}
    </View>
  );
}
