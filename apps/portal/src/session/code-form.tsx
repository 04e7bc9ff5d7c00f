import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { Form } from "../parts/form.tsx";
import { useWords } from "../words/use-words.tsx";

/** Takes a code of the second factor. */
export function CodeForm({ verify }: { verify(code: string): Promise<unknown> }): ReactElement {
  const words = useWords();
  return (
    <Form button={words.factor.go} send={(values) => verify(values.text("code"))}>
      <TextInput
        name="code"
        label={words.factor.code}
        description={words.factor.codeHint}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        required
        withAsterisk={false}
        data-autofocus
      />
    </Form>
  );
}
