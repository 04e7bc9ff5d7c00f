import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import type { ReactNode } from "react";
import { View } from "react-native";
import { ICON_STROKE } from "./icon-button.tsx";
import type { IconType } from "./icon-button.tsx";

export type SectionProps = {
  readonly title: string;
  readonly icon?: IconType;
  /** A line below the title. */
  readonly hint?: string;
  /** Level of its heading: 3 in a sheet, 2 on a page. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
};

/** A titled part of a sheet or page. */
export function Section({ icon: Icon, title, hint, level = 3, children }: SectionProps) {
  const { colors, space } = useTheme();
  const onPage = level === 2;
  return (
    <View style={{ gap: onPage ? space.md : space.sm }}>
      <View style={{ gap: 2 }}>
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.sm }}>
          {Icon && <Icon size={16} color={colors.muted} strokeWidth={ICON_STROKE} />}
          <ChromeText
            step={onPage ? "large" : "small"}
            weight="semibold"
            color={onPage ? "text" : "muted"}
            heading={level}
          >
            {title}
          </ChromeText>
        </View>
        {hint !== undefined && (
          <ChromeText step="small" color="muted">
            {hint}
          </ChromeText>
        )}
      </View>
      {children}
    </View>
  );
}

/** Rows of a section, on a ground of their own: set in on a sheet, a card on a page. */
export function SectionCard(props: { readonly onPage?: boolean; readonly children: ReactNode }) {
  const { colors, radius } = useTheme();
  return (
    <View
      style={{
        borderRadius: props.onPage === true ? radius.lg : radius.md,
        overflow: "hidden",
        backgroundColor: props.onPage === true ? colors.surface : colors.background,
        ...(props.onPage === true && { borderWidth: 1, borderColor: colors.border }),
      }}
    >
      {props.children}
    </View>
  );
}

export type SectionRowProps = {
  readonly title: string;
  readonly detail?: string;
  /** Drawn before the words: an icon of a mini-app, say. */
  readonly leading?: ReactNode;
  readonly action?: ReactNode;
  readonly first?: boolean;
};

/** A line of a section: what it is about, what is the case, and what can be done. */
export function SectionRow({ title, detail, leading, action, first = false }: SectionRowProps) {
  const { colors, space } = useTheme();
  return (
    <View
      style={{
        flexDirection: "row",
        flexWrap: "wrap",
        alignItems: "center",
        gap: space.md,
        padding: space.md,
        paddingHorizontal: space.lg,
        borderTopWidth: first ? 0 : 1,
        borderTopColor: colors.border,
      }}
    >
      {leading}
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 160, gap: 2 }}>
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
