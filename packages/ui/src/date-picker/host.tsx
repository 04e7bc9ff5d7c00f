import { useState } from "react";
import { FieldButton } from "../host/field-button.tsx";
import { FieldFrame } from "../host/field-frame.tsx";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { SheetFrame } from "../host/overlay/sheet-frame.tsx";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { Calendar } from "./calendar.tsx";
import { localDate } from "./civil-date.ts";
import type { datePickerSchema } from "./schema.ts";
import { useDateWords } from "./use-date-words.ts";

/** Draws a DatePicker: a field, and over the surface's content a calendar while it is open. */
export function DatePickerHost(node: HostComponentProps<typeof datePickerSchema>) {
  const { label = "", placeholder = "Choose a date", disabled = false, error, min, max } = node.props;
  const [held, change] = useValue(node, "");
  const [wanted, setWanted] = useState(false);
  const words = useDateWords();
  const open = wanted && !disabled;
  const chosen = held === "" ? null : held;
  const close = (): void => setWanted(false);
  function choose(date: string): void {
    close();
    if (date !== chosen) change(date);
  }
  useModal({
    open,
    label,
    at: "end",
    onDismiss: close,
    draw: (step) => (
      <SheetFrame open={open} step={step} size="content" onDismiss={close}>
        <ModalTitle title={label} />
        <Calendar
          label={label}
          chosen={chosen}
          today={localDate(new Date())}
          min={min}
          max={max}
          onChoose={choose}
        />
      </SheetFrame>
    ),
  });
  return (
    <FieldFrame words={node.props} onPressLabel={() => setWanted(true)}>
      {(messageId) => (
        <FieldButton
          label={label}
          text={chosen === null ? null : words.short(chosen)}
          placeholder={placeholder}
          icon="calendar"
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
