import { StyleSheet, Text, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { StateMessage } from "../empty-state/state-message.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { errorStateSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws an ErrorState, which is announced when it appears. */
export function ErrorStateHost({ props, on, text, emit }: HostComponentProps<typeof errorStateSchema>) {
  const { tryAgain } = useKitWords();
  const { title, code, level, retryLabel = tryAgain, retrying = false, grow } = props;
  const { axis } = useLayout();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View role="alert" aria-live="assertive" style={[styles.state, itemStyle(axis, grow)]}>
      <StateMessage title={title} text={text} level={level} icon="circle-alert" tone="critical">
        {code !== undefined && (
          <Text allowFontScaling={false} selectable style={[type.size.caption, type.tone.muted, styles.code]}>
            {code}
          </Text>
        )}
        {on.has("retry") && (
          <View style={styles.action}>
            <ActionButton
              label={retryLabel}
              variant="secondary"
              loading={retrying}
              onPress={() => emit("retry", null, true)}
            />
          </View>
        )}
      </StateMessage>
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    state: { justifyContent: "center" },
    code: { textAlign: "center", fontVariant: ["tabular-nums"] },
    action: { paddingTop: space.sm },
  }),
);
