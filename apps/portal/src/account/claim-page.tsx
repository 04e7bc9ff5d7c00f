import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { PlainPage } from "../frame/plain-page.tsx";
import { Form } from "../parts/form.tsx";
import { useWords } from "../words/use-words.tsx";
import { EmailField, NameField, PasswordField } from "./account-fields.tsx";
import { takeClaimToken } from "./claim-token.ts";
import { useBeginSession } from "./use-begin-session.ts";

/** Becoming the first operator with the link that the terminal showed. */
export function ClaimPage(): ReactElement {
  const { account } = useWords();
  const { api } = usePortal();
  const token = takeClaimToken();
  const begin = useBeginSession("/");
  if (token === "")
    return (
      <PlainPage title={account.claim}>
        <p>{account.claimNoToken}</p>
      </PlainPage>
    );
  return (
    <PlainPage title={account.claim}>
      <p className="muted">{account.claimIntro}</p>
      <Form
        button={account.claim}
        send={async ({ text }) => {
          const [email, password] = [text("email"), text("password")];
          await api.claim({ token, name: text("name"), email, password });
          await begin(email, password);
        }}
      >
        <NameField />
        <EmailField />
        <PasswordField fresh />
      </Form>
    </PlainPage>
  );
}
