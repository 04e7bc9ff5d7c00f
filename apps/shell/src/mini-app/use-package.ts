import { isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type { InstalledMiniApp } from "@atoll/host";
import { useCallback, useEffect, useState } from "react";
import type { CatalogueEntry } from "../catalogue/catalogue-schema.ts";
import { useServices } from "../services/shell-services.ts";

/** Where the package of a mini-app's page stands. */
export type PackageState =
  | { readonly status: "loading"; readonly entry: CatalogueEntry | undefined }
  | { readonly status: "unknown" }
  | {
      readonly status: "failed";
      readonly entry: CatalogueEntry | undefined;
      readonly code: ErrorCode;
      readonly message: string;
    }
  | { readonly status: "ready"; readonly app: InstalledMiniApp };

/** Finds a mini-app in the catalogue and loads its package; the second value tries again. */
export function usePackage(id: string): readonly [PackageState, () => void] {
  const { catalogue } = useServices();
  const [state, setState] = useState<PackageState>({ status: "loading", entry: undefined });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    let entry: CatalogueEntry | undefined;
    const show = (next: PackageState) => {
      if (current) setState(next);
    };
    const load = async () => {
      entry = (await catalogue.list()).find((each) => each.id === id);
      if (entry === undefined) return show({ status: "unknown" });
      show({ status: "loading", entry });
      show({ status: "ready", app: await catalogue.load(entry) });
    };
    load().catch((error: unknown) => show({ status: "failed", entry, ...wordsOf(error) }));
    return () => {
      current = false;
    };
  }, [catalogue, id, attempt]);
  const retry = useCallback(() => {
    setState({ status: "loading", entry: undefined });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}

function wordsOf(error: unknown): { readonly code: ErrorCode; readonly message: string } {
  if (isAtollError(error)) return { code: error.code, message: error.message };
  return { code: "HOST_ERROR", message: "A part of this app failed. Reload the page and open it again." };
}
