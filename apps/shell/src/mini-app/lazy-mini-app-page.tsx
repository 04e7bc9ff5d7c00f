import { ErrorScreen } from "@atoll/react-native/chrome";
import { useEffect, useState } from "react";
import { useServices } from "../services/shell-services.ts";
import { deliveryWords } from "./delivery-words.ts";

type Page = typeof import("./mini-app-page.tsx");

let loaded: Page | undefined;

/** Brings what draws mini-apps here, so that the first opening does not wait for it. Rejects when it does not come. */
export async function loadMiniAppPage(): Promise<void> {
  loaded ??= await import("./mini-app-page.tsx");
}

/** The page of one mini-app. What draws mini-apps comes with the first that is opened, or before, while the first page is idle. */
export function MiniAppPage({ id }: { readonly id: string }) {
  const [state, setState] = useState<"loading" | "here" | "failed">(
    loaded === undefined ? "loading" : "here",
  );
  useEffect(() => {
    if (state !== "loading") return;
    loadMiniAppPage().then(
      () => setState("here"),
      () => setState("failed"),
    );
  }, [state]);
  if (state === "failed") return <NotHere onRetry={() => setState("loading")} />;
  return loaded === undefined ? null : <loaded.MiniAppPage id={id} />;
}

function NotHere({ onRetry }: { readonly onRetry: () => void }) {
  const { navigation } = useServices();
  return (
    <ErrorScreen
      app={{ name: "Mini-app" }}
      code="DOWNLOAD_FAILED"
      message={deliveryWords("DOWNLOAD_FAILED")}
      onReopen={onRetry}
      onClose={navigation.goHome}
    />
  );
}
