import { Link, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { PlainPage } from "../frame/plain-page.tsx";
import { Form } from "../parts/form.tsx";
import { nextPage } from "../session/after-sign-in.ts";
import { useWords } from "../words/use-words.tsx";
import { EmailField, NameField, PasswordField } from "./account-fields.tsx";
import { useBeginSession } from "./use-begin-session.ts";

/** Making an account, then on to where one was going. */
export function SignUpPage(): ReactElement {
  const { account } = useWords();
  const { api } = usePortal();
  const next = nextPage(useSearch({ strict: false }).next);
  const begin = useBeginSession(next);
  return (
    <PlainPage title={account.signUp}>
      <p className="muted">{account.signUpFor}</p>
      <Form
        button={account.makeAccount}
        send={async ({ text }) => {
          const [email, password] = [text("email"), text("password")];
          await api.signUp({ name: text("name"), email, password });
          await begin(email, password);
        }}
      >
        <NameField />
        <EmailField />
        <PasswordField fresh />
      </Form>
      <p className="plain-foot">
        {account.haveAccount}{" "}
        <Link to="/sign-in" search={{ next }}>
          {account.signIn}
        </Link>
      </p>
    </PlainPage>
  );
}
