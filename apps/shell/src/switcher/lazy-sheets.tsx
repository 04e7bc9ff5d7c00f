import { useHostChrome } from "@atoll/react-native/chrome";
import { Suspense, lazy, useSyncExternalStore } from "react";
import { LazySignInForm } from "../sign-in/lazy-sign-in-form.tsx";

/** Brings the code of the host's own sheets; at once when it is there. */
export const loadSheets = () => import("@atoll/react-native/sheets");

const HostSheets = lazy(async () => ({ default: (await loadSheets()).HostSheets }));

/** The host's own sheets, which come once one is asked for: the first page of the shell asks nothing. */
export function LazySheets() {
  const { prompts } = useHostChrome();
  const asked = useSyncExternalStore(prompts.onChange, prompts.current) !== undefined;
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <HostSheets signIn={LazySignInForm} />
    </Suspense>
  );
}
