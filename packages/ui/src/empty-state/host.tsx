import { StyleSheet, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { themed } from "../host/theme-context.ts";
import type { emptyStateSchema } from "./schema.ts";
import { StateMessage } from "./state-message.tsx";

/** Draws an EmptyState, in the middle of the room it has. */
export function EmptyStateHost({ props, on, text, emit }: HostComponentProps<typeof emptyStateSchema>) {
  const { title, icon, level, actionLabel, grow } = props;
  const { axis } = useLayout();
  const styles = useStyles();
  return (
    <View style={[styles.state, itemStyle(axis, grow)]}>
      <StateMessage title={title} text={text} level={level} icon={icon} tone="neutral">
        {actionLabel !== undefined && on.has("action") && (
          <View style={styles.action}>
            <ActionButton label={actionLabel} variant="primary" onPress={() => emit("action", null, true)} />
          </View>
        )}
      </StateMessage>
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({ state: { justifyContent: "center" }, action: { paddingTop: space.sm } }),
);
