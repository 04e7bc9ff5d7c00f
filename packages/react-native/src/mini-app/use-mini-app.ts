import type { InstalledMiniApp, Session } from "@atoll/host";
import { useCallback, useEffect, useState } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";

/** An opening that React holds, and how to begin it anew. */
export type MiniAppOpening = {
  /** Undefined until the first effect has run. */
  readonly session: Session | undefined;
  /** Ends the session and opens another. */
  readonly reopen: () => void;
};

/** Opens a mini-app for as long as the component is there. */
export function useMiniApp(app: InstalledMiniApp, options: { readonly path?: string } = {}): MiniAppOpening {
  const { host } = useHostChrome();
  const { path } = options;
  const [attempt, setAttempt] = useState(0);
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const opened = host.open(app, path === undefined ? {} : { path });
    setSession(opened);
    return () => opened.close();
  }, [host, app, path, attempt]);
  const reopen = useCallback(() => setAttempt((count) => count + 1), []);
  return { session, reopen };
}
