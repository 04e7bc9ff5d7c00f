import { useState } from "react";
import { FieldButton } from "../host/field-button.tsx";
import { FieldFrame } from "../host/field-frame.tsx";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { SheetFrame } from "../host/overlay/sheet-frame.tsx";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { timePickerSchema } from "./schema.ts";
import { TimeSheet } from "./time-sheet.tsx";
import { useTimeWords } from "./use-time-words.ts";

/** Draws a TimePicker: a field, and over the surface's content hours and minutes while it is open. */
export function TimePickerHost(node: HostComponentProps<typeof timePickerSchema>) {
  const { label = "", placeholder = "Choose a time", disabled = false, error, minuteStep = 5 } = node.props;
  const [held, change] = useValue(node, "");
  const [wanted, setWanted] = useState(false);
  const words = useTimeWords();
  const open = wanted && !disabled;
  const chosen = held === "" ? null : held;
  const close = (): void => setWanted(false);
  function finish(time: string): void {
    close();
    if (time !== chosen) change(time);
  }
  useModal({
    open,
    label,
    at: "end",
    onDismiss: close,
    draw: (step) => (
      <SheetFrame open={open} step={step} size="content" onDismiss={close}>
        <ModalTitle title={label} />
        <TimeSheet chosen={chosen} bounds={node.props} minuteStep={minuteStep} onDone={finish} />
      </SheetFrame>
    ),
  });
  return (
    <FieldFrame words={node.props} onPressLabel={() => setWanted(true)}>
      {(messageId) => (
        <FieldButton
          label={label}
          text={chosen === null ? null : words.time(chosen)}
          placeholder={placeholder}
          icon="clock"
          popup="dialog"
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
