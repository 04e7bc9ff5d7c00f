import { View } from "react-native";
import { describedBy, FieldFrame } from "../host/field-frame.tsx";
import { LayoutContext, useContainer } from "../host/layout.tsx";
import { useTheme } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { formFieldSchema } from "./schema.ts";

/** Draws a FormField. */
export function FormFieldHost({ props, children }: HostComponentProps<typeof formFieldSchema>) {
  const { space } = useTheme();
  const { layout } = useContainer({ axis: "column", children });
  return (
    <FieldFrame words={props}>
      {(messageId) => (
        <View
          role="group"
          aria-label={props.label ?? ""}
          {...describedBy(messageId)}
          style={{ gap: space.sm }}
        >
          <LayoutContext value={layout}>{children}</LayoutContext>
        </View>
      )}
    </FieldFrame>
  );
}
