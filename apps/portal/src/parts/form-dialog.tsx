import { Button, Modal } from "@mantine/core";
import type { ButtonProps } from "@mantine/core";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useWords } from "../words/use-words.tsx";
import { Form } from "./form.tsx";
import type { FormValues } from "./form.tsx";

export type FormDialogProps = {
  /** What the button that opens it says, and the dialog's title. */
  readonly title: string;
  /** What the button that sends it says; the title unless given. */
  readonly button?: string;
  readonly variant?: ButtonProps["variant"];
  send(values: FormValues): Promise<unknown>;
  readonly children: ReactNode;
};

/** A button that opens a form in a dialog; it closes once the form was sent. */
export function FormDialog({
  title,
  button = title,
  variant = "filled",
  send,
  children,
}: FormDialogProps): ReactElement {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        closeButtonProps={{ "aria-label": words.common.close }}
      >
        <Form
          button={button}
          send={async (values) => {
            await send(values);
            setOpen(false);
          }}
          aside={
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {words.common.cancel}
            </Button>
          }
        >
          {children}
        </Form>
      </Modal>
    </>
  );
}
