import { StyleSheet, Text, View } from "react-native";
import { headingLevel } from "../heading/host.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { BackButton } from "../screen/screen-bar.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { navigationBarSchema } from "./schema.ts";

type Props = HostComponentProps<typeof navigationBarSchema>;

/** Draws a NavigationBar. */
export function NavigationBarHost({ props, on, emit }: Props) {
  const { title = "", subtitle, actions = [] } = props;
  const styles = useStyles();
  return (
    <View style={styles.bar}>
      {on.has("back") && <BackButton onPress={() => emit("back", null, true)} />}
      <Words title={title} subtitle={subtitle} />
      {actions.map(({ value, label, icon, disabled }) => (
        <BarAction
          key={value}
          label={label}
          icon={icon}
          disabled={disabled === true}
          onPress={() => on.has("select") && emit("select", { value }, true)}
        />
      ))}
    </View>
  );
}

function Words({ title, subtitle }: { readonly title: string; readonly subtitle: string | undefined }) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={styles.words}>
      <Text
        role="heading"
        {...headingLevel(1)}
        allowFontScaling={false}
        numberOfLines={2}
        style={[type.size.title, type.weight.semibold, type.tone.default, align]}
      >
        {title}
      </Text>
      {subtitle !== undefined && (
        <Text allowFontScaling={false} numberOfLines={2} style={[type.size.small, type.tone.muted, align]}>
          {subtitle}
        </Text>
      )}
    </View>
  );
}

type BarActionProps = {
  readonly label: string;
  readonly icon: NonNullable<Props["props"]["actions"]>[number]["icon"];
  readonly disabled: boolean;
  readonly onPress: () => void;
};

function BarAction({ label, icon, disabled, onPress }: BarActionProps) {
  const { colors, radius } = useTheme();
  const styles = useStyles();
  return (
    <Touchable
      label={label}
      disabled={disabled}
      onPress={onPress}
      radius={radius.full}
      faceStyle={[styles.action, disabled && styles.disabled]}
    >
      <Glyph name={icon} size={22} color={colors.text} />
    </Touchable>
  );
}

const useStyles = themed(({ space }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    bar: { flexDirection: "row", alignItems: "center", gap: space.xs, minHeight: MIN_TARGET },
    words: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    action: { width: side, height: side, alignItems: "center", justifyContent: "center" },
    disabled: { opacity: 0.45 },
  });
});
