import { StyleSheet, Text, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { useScreenFoot } from "../host/screen-foot.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { fixedBottomCTASchema } from "./schema.ts";

type Node = HostComponentProps<typeof fixedBottomCTASchema>;

/** Draws a FixedBottomCTA at the foot of its screen; in its place where there is no screen. */
export function FixedBottomCTAHost(node: Node) {
  const bar = <Bar node={node} />;
  return useScreenFoot(bar) ? null : bar;
}

function Bar({ node: { props, on, emit } }: { readonly node: Node }) {
  const { label = "", variant = "primary", disabled = false, loading = false } = props;
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View style={styles.bar}>
      {props.note !== undefined && (
        <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, styles.note]}>
          {props.note}
        </Text>
      )}
      <View style={styles.buttons}>
        {props.secondaryLabel !== undefined && (
          <View style={styles.button}>
            <ActionButton
              label={props.secondaryLabel}
              variant="secondary"
              size="large"
              onPress={() => on.has("secondaryPress") && emit("secondaryPress", null, true)}
            />
          </View>
        )}
        <View style={styles.button}>
          <ActionButton
            label={label}
            variant={variant}
            size="large"
            disabled={disabled}
            loading={loading}
            onPress={() => on.has("press") && emit("press", null, true)}
          />
        </View>
      </View>
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    bar: { gap: space.sm },
    note: { textAlign: "center" },
    // Buttons whose words need it stand below each other.
    buttons: { flexDirection: "row", flexWrap: "wrap", gap: space.sm },
    button: { flexGrow: 1, flexShrink: 1, minWidth: 140 },
  }),
);
