import { Link, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { PlainPage } from "../frame/plain-page.tsx";
import { Form } from "../parts/form.tsx";
import { nextPage } from "../session/after-sign-in.ts";
import { useWords } from "../words/use-words.tsx";
import { EmailField, PasswordField } from "./account-fields.tsx";
import { useBeginSession } from "./use-begin-session.ts";

/** Signing in, then on to where one was going. */
export function SignInPage(): ReactElement {
  const { account } = useWords();
  const next = nextPage(useSearch({ strict: false }).next);
  const begin = useBeginSession(next);
  return (
    <PlainPage title={account.signIn}>
      <Form button={account.signIn} send={(values) => begin(values.text("email"), values.text("password"))}>
        <EmailField />
        <PasswordField />
      </Form>
      <p className="plain-foot">
        {account.newHere}{" "}
        <Link to="/sign-up" search={{ next }}>
          {account.signUp}
        </Link>
      </p>
    </PlainPage>
  );
}
