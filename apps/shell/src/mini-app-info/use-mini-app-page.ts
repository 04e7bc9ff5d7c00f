import type { MiniAppPage } from "@atoll/distribution/registry";
import type { ErrorCode } from "@atoll/protocol";
import { useCallback, useEffect, useState } from "react";
import { codeOf } from "../catalogue/use-catalogue.ts";
import { useServices } from "../services/shell-services.ts";
import { useSpokenLocale } from "../words/use-words.tsx";

/** Where what the registry says about a mini-app stands. */
export type PageState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly code: ErrorCode }
  | { readonly status: "ready"; readonly page: MiniAppPage };

/** What the registry says about a mini-app, and how to ask again. */
export function useMiniAppPage(id: string): readonly [PageState, () => void] {
  const { pages } = useServices();
  const { locale } = useSpokenLocale();
  const [state, setState] = useState<PageState>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (next: PageState) => {
      if (current) setState(next);
    };
    pages.read(id, locale).then(
      (page) => show({ status: "ready", page }),
      (error: unknown) => show({ status: "failed", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [pages, id, locale, attempt]);
  const retry = useCallback(() => {
    setState({ status: "loading" });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}
