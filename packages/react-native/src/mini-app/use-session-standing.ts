import type { Session, SessionState } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { useCallback, useState, useSyncExternalStore } from "react";

/** Where a session stands, for its surface. */
export type SessionStanding = {
  readonly state: SessionState;
  /** Why it is over, in the host's words; set once it is. */
  readonly end: { readonly code: ErrorCode; readonly message: string } | undefined;
  /** Ends the session because the host could not draw it. */
  readonly fail: (error: unknown) => void;
};

/** Follows a session to its end. `onFault` is told when a kit component threw. */
export function useSessionStanding(
  session: Session,
  onFault: ((error: unknown) => void) | undefined,
): SessionStanding {
  const subscribe = useCallback((listener: () => void) => session.onChange(listener), [session]);
  const state = useSyncExternalStore(subscribe, () => session.state());
  const [faulty, setFaulty] = useState<Session>();
  const fail = useCallback(
    (error: unknown) => {
      setFaulty(session);
      session.close();
      onFault?.(error);
    },
    [session, onFault],
  );
  // A session that was closed because of the host's own fault says so, not that the user closed it.
  if (faulty === session) return { state: "ended", end: HOST_FAULT, fail };
  return { state, end: session.end(), fail };
}

const HOST_FAULT = {
  code: "HOST_ERROR",
  message: "A part of this app failed while it drew the mini-app. Open it again.",
} as const;
