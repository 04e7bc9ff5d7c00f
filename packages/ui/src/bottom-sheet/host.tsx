import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { SheetFrame } from "../host/overlay/sheet-frame.tsx";
import { themed } from "../host/theme-context.ts";
import type { bottomSheetSchema } from "./schema.ts";

/** Draws a BottomSheet, over the surface's content. */
export function BottomSheetHost({ props, on, emit, children }: HostComponentProps<typeof bottomSheetSchema>) {
  const { open = false, title = "", size = "content" } = props;
  const styles = useStyles();
  const onDismiss = (): void => void (on.has("dismiss") && emit("dismiss", null, true));
  useModal({
    open,
    label: title,
    at: "end",
    onDismiss,
    draw: (step) => (
      <SheetFrame open={open} step={step} size={size} onDismiss={onDismiss}>
        <ModalTitle title={title} />
        <View style={styles.children}>{children}</View>
      </SheetFrame>
    ),
  });
  return null;
}

const useStyles = themed(({ space }) => StyleSheet.create({ children: { gap: space.md } }));
