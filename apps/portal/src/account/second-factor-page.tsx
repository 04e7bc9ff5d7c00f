import { Anchor, Code } from "@mantine/core";
import type { Enrolment } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys, useMe } from "../api/queries.ts";
import { PlainPage } from "../frame/plain-page.tsx";
import { Form } from "../parts/form.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { nextPage } from "../session/after-sign-in.ts";
import { CodeForm } from "../session/code-form.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { PasswordField } from "./account-fields.tsx";

/** The code that comes after a password; for who is signed in, all that one does with a second factor. */
export function SecondFactorPage(): ReactElement {
  const { factor } = useWords();
  const { api } = usePortal();
  const goOn = useGoOn();
  // Who comes from the password is not signed in yet: nothing is asked that would be refused.
  const me = useMe();
  const state = useQuery({
    queryKey: keys.secondFactor,
    queryFn: () => api.secondFactor(),
    retry: false,
    enabled: me.isSuccess,
  });
  if (me.isError && isAtollError(me.error) && me.error.code === "NOT_SIGNED_IN")
    return (
      <PlainPage title={factor.enterCode}>
        <CodeForm verify={async (code) => goOn(await api.verifySecondFactor(code))} />
      </PlainPage>
    );
  return (
    <PlainPage title={factor.title}>
      <QueryView query={me}>
        {() => (
          <QueryView query={state}>
            {({ enrolled, verifiedAt }) => (enrolled ? <Enrolled verifiedAt={verifiedAt} /> : <Enrol />)}
          </QueryView>
        )}
      </QueryView>
    </PlainPage>
  );
}

function useGoOn(): (verified: unknown) => void {
  const router = useRouter();
  const client = useQueryClient();
  const next = nextPage(useSearch({ strict: false }).next);
  return () => {
    client.clear();
    router.history.push(next);
  };
}

function Enrolled({ verifiedAt }: { readonly verifiedAt: string | null }): ReactElement {
  const { factor } = useWords();
  const format = useFormat();
  const { api } = usePortal();
  const client = useQueryClient();
  const goOn = useGoOn();
  return (
    <>
      <p>{factor.has}</p>
      {verifiedAt !== null && <p className="muted">{factor.last(format.ago(verifiedAt))}</p>}
      <CodeForm verify={async (code) => goOn(await api.verifySecondFactor(code))} />
      <section className="section">
        <h2>{factor.removeTitle}</h2>
        <p className="muted">{factor.removeHint}</p>
        <Form
          button={factor.remove}
          color="critical"
          send={async ({ text }) => {
            await api.removeSecondFactor(text("password"));
            await client.invalidateQueries({ queryKey: keys.secondFactor });
          }}
        >
          <PasswordField />
        </Form>
      </section>
    </>
  );
}

function Enrol(): ReactElement {
  const { factor } = useWords();
  const { api } = usePortal();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  if (enrolment !== undefined) return <Begun enrolment={enrolment} />;
  return (
    <>
      <p>{factor.why}</p>
      <Form
        button={factor.enrol}
        send={async ({ text }) => setEnrolment(await api.enrolSecondFactor(text("password")))}
      >
        <PasswordField />
      </Form>
    </>
  );
}

function Begun({ enrolment }: { readonly enrolment: Enrolment }): ReactElement {
  const { factor } = useWords();
  const { api } = usePortal();
  const goOn = useGoOn();
  return (
    <>
      <p>
        <Anchor href={enrolment.uri}>{factor.open}</Anchor>
      </p>
      <p>{factor.secret}</p>
      <p>
        <Code className="secret" data-testid="secret">
          {enrolment.secret}
        </Code>
      </p>
      <p>{factor.recovery}</p>
      <Code block className="recovery" tabIndex={0} role="group" aria-label={factor.recovery}>
        {enrolment.recoveryCodes.join("\n")}
      </Code>
      <CodeForm verify={async (code) => goOn(await api.verifySecondFactor(code))} />
    </>
  );
}
