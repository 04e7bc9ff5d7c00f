import { useId, useMemo } from "react";
import { View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { FieldMessage } from "../host/field-frame.tsx";
import { FormContext } from "../host/form-context.ts";
import { fillStyle, LayoutContext, useContainer } from "../host/layout.tsx";
import { useTheme } from "../host/theme-context.ts";
import { useLatest } from "../host/use-latest.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { formSchema } from "./schema.ts";

/** Draws a Form. It is no form of the page: browsers remember those. */
export function FormHost({ props, on, emit, children }: HostComponentProps<typeof formSchema>) {
  const { label, submitLabel, submitting = false, disabled = false, error, gap = "lg" } = props;
  const { space } = useTheme();
  const errorId = useId();
  const { fills, layout } = useContainer({ axis: "column", children });
  const submit = useLatest(() => {
    if (!submitting && !disabled && on.has("submit")) emit("submit", null, true);
  });
  const form = useMemo(() => ({ submit: () => submit.current() }), [submit]);
  return (
    <View role="group" aria-label={label ?? ""} style={[{ gap: space[gap] }, fills && fillStyle]}>
      <FormContext value={form}>
        <LayoutContext value={layout}>{children}</LayoutContext>
      </FormContext>
      {error !== undefined && <FieldMessage id={errorId} words={{ error }} />}
      {submitLabel !== undefined && (
        <ActionButton
          label={submitLabel}
          variant="primary"
          loading={submitting}
          disabled={disabled}
          onPress={form.submit}
        />
      )}
    </View>
  );
}
