import { StyleSheet, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { describedBy, FieldFrame } from "../host/field-frame.tsx";
import { themed } from "../host/theme-context.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import { FileRow } from "./file-row.tsx";
import type { filePickerSchema } from "./schema.ts";
import { MAX_FILES } from "./schema.ts";

/**
 * Draws a FilePicker.
 * Security: it opens no picker of the platform itself; which files a mini-app gets is decided by the capability that asks the person.
 */
export function FilePickerHost({ props, on, emit }: HostComponentProps<typeof filePickerSchema>) {
  const { label = "", files = [], most = MAX_FILES, disabled = false, busy = false, error } = props;
  const words = useKitWords();
  const styles = useStyles();
  return (
    <FieldFrame words={props}>
      {(messageId) => (
        <View
          role="group"
          aria-label={label}
          {...describedBy(messageId, error !== undefined)}
          style={styles.field}
        >
          {files.length > 0 && (
            <View role="list" style={styles.files}>
              {files.map((file, index) => (
                <FileRow
                  key={index}
                  file={file}
                  isFirst={index === 0}
                  {...(on.has("remove") &&
                    !disabled &&
                    !busy && { onRemove: () => emit("remove", { index }, true) })}
                />
              ))}
            </View>
          )}
          {files.length < most && (
            <ActionButton
              label={props.pickLabel ?? words.chooseFiles}
              variant="secondary"
              disabled={disabled}
              loading={busy}
              onPress={() => on.has("pick") && emit("pick", null, true)}
            />
          )}
        </View>
      )}
    </FieldFrame>
  );
}

const useStyles = themed(({ colors, radius, space }) =>
  StyleSheet.create({
    field: { gap: space.sm },
    files: {
      borderWidth: 1,
      borderColor: colors.border,
      borderRadius: radius.md,
      backgroundColor: colors.surface,
      overflow: "hidden",
    },
  }),
);
