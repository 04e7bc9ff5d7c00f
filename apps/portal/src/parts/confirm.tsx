import { Button, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useWords } from "../words/use-words.tsx";
import { Form } from "./form.tsx";
import type { FormValues } from "./form.tsx";

export type ConfirmProps = {
  /** What the button on the page says, and the one that does it. */
  readonly button: string;
  readonly title: string;
  /** What will happen. */
  readonly hint: string;
  /** For screen readers, where several buttons say the same. */
  readonly label?: string;
  readonly disabled?: boolean;
  run(values: FormValues): Promise<unknown>;
  /** What else is asked. */
  readonly children?: ReactNode;
};

/** A button for what cannot be taken back lightly: it says what will happen and asks first. */
export function Confirm({
  button,
  title,
  hint,
  label,
  disabled = false,
  run,
  children,
}: ConfirmProps): ReactElement {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="light"
        color="critical"
        size="compact-sm"
        disabled={disabled}
        onClick={() => setOpen(true)}
        {...(label !== undefined && { "aria-label": label })}
      >
        {button}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        closeButtonProps={{ "aria-label": words.common.close }}
      >
        <Form
          button={button}
          color="critical"
          send={async (values) => {
            await run(values);
            setOpen(false);
          }}
          aside={
            <Button variant="subtle" onClick={() => setOpen(false)} data-autofocus>
              {words.common.cancel}
            </Button>
          }
        >
          <Stack gap="md">
            <Text>{hint}</Text>
            {children}
          </Stack>
        </Form>
      </Modal>
    </>
  );
}
