import { TextInput } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { useMe } from "../api/queries.ts";
import { Form } from "../parts/form.tsx";
import { Page } from "../parts/page.tsx";
import { useWords } from "../words/use-words.tsx";

const CODE_LENGTH = 20;

/** Approving a command line that shows a code. Security: the person sees what they give, and to whose account. */
export function DevicePage(): ReactElement {
  const { account, factor } = useWords();
  const { api } = usePortal();
  const { data: me } = useMe();
  const { code } = useSearch({ strict: false });
  const [done, setDone] = useState(false);
  return (
    <Page title={account.device}>
      <div className="card card-narrow">
        <p>{account.deviceAsks(me?.user.email ?? "")}</p>
        <p>{account.deviceOnly}</p>
        {done ? (
          <p role="status" className="done">
            {account.deviceDone}
          </p>
        ) : (
          <Form
            button={account.approve}
            send={async ({ text }) => {
              await api.approveDevice(text("userCode"));
              setDone(true);
            }}
          >
            <TextInput
              name="userCode"
              label={factor.code}
              defaultValue={String(code ?? "").slice(0, CODE_LENGTH)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="code-field"
              dir="ltr"
              required
              withAsterisk={false}
            />
          </Form>
        )}
      </div>
    </Page>
  );
}
