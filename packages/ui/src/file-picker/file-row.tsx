import { StyleSheet, Text, View } from "react-native";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useKitWords } from "../host/words/use-kit-words.ts";
import { useSurface } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import { fileSize } from "./file-size.ts";

type FileRowProps = {
  readonly file: {
    readonly title: string;
    readonly bytes?: number | undefined;
    readonly error?: string | undefined;
  };
  readonly isFirst: boolean;
  readonly onRemove?: () => void;
};

/** One chosen file, and the button that takes it away. */
export function FileRow({ file: { title, bytes, error }, isFirst, onRemove }: FileRowProps) {
  const { colors, radius } = useTheme();
  const { locale } = useSurface().environment;
  const words = useKitWords();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const detail = error ?? (bytes === undefined ? undefined : fileSize(bytes, locale));
  return (
    <View role="listitem" style={[styles.row, !isFirst && styles.lined]}>
      <Glyph
        name={error === undefined ? "file" : "circle-alert"}
        size={20}
        color={error === undefined ? colors.muted : colors.onCriticalSoft}
      />
      <View style={styles.words}>
        <Text allowFontScaling={false} numberOfLines={2} style={[type.size.body, type.tone.default, align]}>
          {title}
        </Text>
        {detail !== undefined && (
          <Text
            allowFontScaling={false}
            style={[type.size.small, error === undefined ? type.tone.muted : type.tone.critical, align]}
          >
            {detail}
          </Text>
        )}
      </View>
      {onRemove !== undefined && (
        <Touchable
          label={words.removeThis(title)}
          onPress={onRemove}
          radius={radius.full}
          faceStyle={styles.remove}
        >
          <Glyph name="x" size={18} color={colors.muted} />
        </Touchable>
      )}
    </View>
  );
}

const useStyles = themed(({ colors, space }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    row: { flexDirection: "row", alignItems: "center", gap: space.md, paddingStart: space.md, minHeight: 56 },
    lined: { borderTopWidth: StyleSheet.hairlineWidth, borderTopColor: colors.border },
    words: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, paddingVertical: space.sm },
    remove: { width: side, height: side, alignItems: "center", justifyContent: "center" },
  });
});
