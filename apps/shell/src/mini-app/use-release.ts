import type { PreparedMiniApp } from "@atoll/host";
import type { ErrorCode } from "@atoll/protocol";
import { useCallback, useEffect, useState } from "react";
import { codeOf } from "../catalogue/use-catalogue.ts";
import { useServices } from "../services/shell-services.ts";

/** Where the release of a mini-app's page stands. */
export type ReleaseState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly code: ErrorCode }
  | { readonly status: "ready"; readonly prepared: PreparedMiniApp };

/** The release to open: what is on this device, else what the registry offers. The second value asks anew, as an opening does. */
export function useRelease(id: string): readonly [ReleaseState, () => void] {
  const { delivery } = useServices();
  const [state, setState] = useState<ReleaseState>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (next: ReleaseState) => {
      if (current) setState(next);
    };
    delivery.prepare(id).then(
      (prepared) => show({ status: "ready", prepared }),
      (error: unknown) => show({ status: "failed", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [delivery, id, attempt]);
  const retry = useCallback(() => {
    setState({ status: "loading" });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}
