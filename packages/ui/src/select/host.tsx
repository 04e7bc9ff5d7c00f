import { useState } from "react";
import { FieldButton } from "../host/field-button.tsx";
import { FieldFrame } from "../host/field-frame.tsx";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { SheetFrame } from "../host/overlay/sheet-frame.tsx";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { OptionList } from "./option-list.tsx";
import type { selectSchema } from "./schema.ts";

/** Draws a Select: a field, and over the surface's content the options while it is open. */
export function SelectHost(node: HostComponentProps<typeof selectSchema>) {
  const { label = "", options = [], placeholder = "Choose", disabled = false, error } = node.props;
  const [chosen, change] = useValue(node, "");
  const [wanted, setWanted] = useState(false);
  const open = wanted && !disabled;
  const close = (): void => setWanted(false);
  function choose(value: string): void {
    close();
    if (value !== chosen) change(value);
  }
  useModal({
    open,
    label,
    at: "end",
    onDismiss: close,
    draw: (step) => (
      <SheetFrame open={open} step={step} size="content" onDismiss={close}>
        <ModalTitle title={label} />
        <OptionList label={label} options={options} chosen={chosen} onChoose={choose} />
      </SheetFrame>
    ),
  });
  return (
    <FieldFrame words={node.props} onPressLabel={() => setWanted(true)}>
      {(messageId) => (
        <FieldButton
          label={label}
          text={options.find(({ value }) => value === chosen)?.label ?? null}
          placeholder={placeholder}
          icon="chevron-down"
          popup="listbox"
          open={open}
          wrong={error !== undefined}
          messageId={messageId}
          disabled={disabled}
          onPress={() => setWanted(true)}
        />
      )}
    </FieldFrame>
  );
}
