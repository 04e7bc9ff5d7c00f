import { useContext } from "react";
import { StyleSheet, Text, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { headingLevel } from "../heading/host.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { ListInset } from "../list/list-inset.ts";
import type { listHeaderSchema } from "./schema.ts";

/** Draws a ListHeader. */
export function ListHeaderHost({ props, on, text, emit }: HostComponentProps<typeof listHeaderSchema>) {
  const { level = 2, actionLabel } = props;
  const inset = useContext(ListInset);
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View style={[styles.header, inset && styles.inset]}>
      <Text
        role="heading"
        {...headingLevel(level)}
        allowFontScaling={false}
        style={[type.size.small, type.weight.semibold, type.tone.muted, styles.text, useTextAlign()]}
      >
        {text}
      </Text>
      {actionLabel !== undefined && on.has("action") && (
        <View style={styles.action}>
          <ActionButton
            label={actionLabel}
            variant="plain"
            size="small"
            onPress={() => emit("action", null, true)}
          />
        </View>
      )}
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    header: {
      flexDirection: "row",
      alignItems: "center",
      columnGap: space.md,
      paddingTop: space.md,
      paddingBottom: space.xs,
    },
    inset: { paddingHorizontal: space.lg },
    text: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    action: { marginEnd: -space.md },
  }),
);
