import type { ReactNode } from "react";
import { useState } from "react";
import type { IconName } from "../props/icon-name.ts";
import { FieldButton } from "./field-button.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { useModal } from "./overlay/modal-frame.tsx";
import { ModalTitle } from "./overlay/modal-title.tsx";
import { SheetFrame } from "./overlay/sheet-frame.tsx";

type SheetFieldProps = {
  /** Props of the component: what it is called, what is said of it, and whether it can be changed. */
  readonly props: {
    readonly label?: string | undefined;
    readonly labelHidden?: boolean | undefined;
    readonly hint?: string | undefined;
    readonly error?: string | undefined;
    readonly grow?: boolean | undefined;
    readonly disabled?: boolean | undefined;
    readonly placeholder?: string | undefined;
  };
  /** What is chosen, as it reads; null for nothing yet. */
  readonly text: string | null;
  /** Stands for nothing where the mini-app says none. */
  readonly placeholder: string;
  readonly icon: IconName;
  readonly popup: "listbox" | "dialog";
  /** Draws what the sheet holds, below its title. */
  readonly children: (close: () => void) => ReactNode;
};

/** A field, and over the surface's content a sheet to choose from while it is open. */
export function SheetField({ props, text, placeholder, icon, popup, children }: SheetFieldProps) {
  const { label = "", disabled = false, error } = props;
  const [wanted, setWanted] = useState(false);
  const open = wanted && !disabled;
  const close = (): void => setWanted(false);
  useModal({
    open,
    label,
    at: "end",
    onDismiss: close,
    draw: (step) => (
      <SheetFrame open={open} step={step} size="content" onDismiss={close}>
        <ModalTitle title={label} />
        {children(close)}
      </SheetFrame>
    ),
  });
  return (
    <FieldFrame words={props} onPressLabel={() => setWanted(true)}>
      {(messageId) => (
        <FieldButton
          label={label}
          text={text}
          placeholder={props.placeholder ?? placeholder}
          icon={icon}
          popup={popup}
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
