import { isAtollError } from "@atoll/protocol";
import { Navigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { useMe } from "../api/queries.ts";
import { Loading } from "../parts/query-view.tsx";
import { Problem } from "../parts/problem.tsx";
import { SecondFactorProvider } from "../session/second-factor-prompt.tsx";
import { useWords } from "../words/use-words.tsx";
import { Frame } from "./frame.tsx";
import { PlainPage } from "./plain-page.tsx";

/** The portal for who is signed in; others are led to the sign-in and back. */
export function SignedIn(): ReactElement {
  const me = useMe();
  const words = useWords();
  const code = isAtollError(me.error) ? me.error.code : undefined;
  // A session that ended since leaves an older answer behind.
  if (code === "NOT_SIGNED_IN") return <ToSignIn />;
  if (me.data !== undefined)
    return (
      <SecondFactorProvider>
        <Frame me={me.data} />
      </SecondFactorProvider>
    );
  if (!me.isError)
    return (
      <main className="plain">
        <Loading />
      </main>
    );
  if (code === "SETUP_REQUIRED")
    return (
      <PlainPage title={words.account.unclaimed}>
        <p>{words.account.unclaimedHint}</p>
      </PlainPage>
    );
  return (
    <PlainPage title={words.common.errorTitle}>
      <Problem error={me.error} retry={() => void me.refetch()} />
    </PlainPage>
  );
}

/** Leads to the sign-in, which leads back to the page that was asked for: the one of now, whatever comes meanwhile. */
function ToSignIn(): ReactElement {
  const router = useRouter();
  const [next] = useState(() => router.state.location.href);
  return <Navigate to="/sign-in" search={{ next }} replace />;
}
