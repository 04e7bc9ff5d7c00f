import { Modal, View } from "react-native";
import type { SheetLayerProps } from "./sheet-layer-props.ts";

/**
 * A window of the platform's own.
 * Security: it lies above the app's window, so no mini-app can cover the host's question or be operated behind it.
 */
export function SheetLayer(props: SheetLayerProps) {
  return (
    <Modal transparent statusBarTranslucent animationType="none" onRequestClose={props.onDismiss}>
      <View
        style={{ flex: 1 }}
        accessibilityViewIsModal
        role={props.alert === true ? "alertdialog" : "dialog"}
        aria-labelledby={props.labelledBy}
      >
        {props.children}
      </View>
    </Modal>
  );
}
