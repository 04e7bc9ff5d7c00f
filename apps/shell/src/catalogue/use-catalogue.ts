import type { CatalogueEntry } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { useCallback, useEffect, useState } from "react";
import { useUnblocked } from "../blocking/use-unblocked.ts";
import { useOffline } from "../offline/use-offline.ts";
import { useServices } from "../services/shell-services.ts";

/** Where the list of mini-apps stands. */
export type CatalogueState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly code: ErrorCode }
  | { readonly status: "ready"; readonly entries: readonly CatalogueEntry[] };

const NONE: readonly CatalogueEntry[] = [];
/** A registry that has just begun releases its first mini-apps within seconds. */
const EMPTY_AGAIN_MS = 3_000;

/** The list of mini-apps without those that are blocked here, and how to ask for it again. An empty one is asked for again by itself. */
export function useCatalogue(): readonly [CatalogueState, () => void] {
  const { catalogue } = useServices();
  const [state, setState] = useState<CatalogueState>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);
  // What was kept gives way to the registry's own list once it can be reached again.
  const offline = useOffline();
  useEffect(() => {
    let current = true;
    const show = (next: CatalogueState) => {
      if (current) setState(next);
    };
    catalogue.list().then(
      (entries) => show({ status: "ready", entries }),
      (error: unknown) => show({ status: "failed", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [catalogue, attempt, offline]);
  useEffect(() => {
    if (state.status !== "ready" || state.entries.length > 0) return;
    const timer = setTimeout(() => setAttempt((count) => count + 1), EMPTY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const retry = useCallback(() => {
    setState({ status: "loading" });
    setAttempt((count) => count + 1);
  }, []);
  const entries = useUnblocked(state.status === "ready" ? state.entries : NONE);
  return [state.status === "ready" ? { ...state, entries } : state, retry];
}

/** The code of a failure, for the person and for support. */
export function codeOf(error: unknown): ErrorCode {
  return isAtollError(error) ? error.code : "HOST_ERROR";
}
