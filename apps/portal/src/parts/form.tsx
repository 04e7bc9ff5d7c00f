import { Button, Group, Stack } from "@mantine/core";
import type { MantineColor } from "@mantine/core";
import { useState } from "react";
import type { FormEvent, ReactElement, ReactNode } from "react";
import { Problem } from "./problem.tsx";

/** The fields of a form by their names. */
export type FormValues = {
  text(name: string): string;
  list(name: string): readonly string[];
};

export type FormProps = {
  /** What the button says. */
  readonly button: string;
  readonly color?: MantineColor;
  send(values: FormValues): Promise<unknown>;
  /** Empties the fields after they were sent. */
  readonly clear?: boolean;
  /** Beside the button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A form that is sent as a whole: it says what went wrong beside its button, and keeps what was typed. */
export function Form({ button, color, send, clear = false, aside, children }: FormProps): ReactElement {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setSending(true);
    setError(undefined);
    try {
      await send(valuesOf(form));
      if (clear) form.reset();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="form">
      <Stack gap="md">
        {children}
        {error !== undefined && <Problem error={error} />}
        <Group justify="end" gap="sm">
          {aside}
          <Button type="submit" loading={sending} {...(color !== undefined && { color })}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function valuesOf(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const texts = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
  return { text: (name) => texts(name)[0] ?? "", list: texts };
}
