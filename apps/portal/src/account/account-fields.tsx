import { PasswordInput, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";

/** The address of an account. */
export function EmailField(): ReactElement {
  return (
    <TextInput
      name="email"
      type="email"
      label={useWords().account.email}
      autoComplete="username"
      spellCheck={false}
      required
      withAsterisk={false}
      dir="ltr"
    />
  );
}

/** A password that exists, or a new one with what it takes. */
export function PasswordField({ fresh = false }: { readonly fresh?: boolean }): ReactElement {
  const { account } = useWords();
  return (
    <PasswordInput
      name="password"
      label={account.password}
      autoComplete={fresh ? "new-password" : "current-password"}
      {...(fresh && { description: account.passwordHint })}
      required
      withAsterisk={false}
      dir="ltr"
    />
  );
}

export function NameField(): ReactElement {
  return (
    <TextInput
      name="name"
      label={useWords().account.yourName}
      autoComplete="name"
      maxLength={60}
      required
      withAsterisk={false}
    />
  );
}
