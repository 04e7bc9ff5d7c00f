import { createPortalApi } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { PortalContext } from "./api/portal-context.ts";
import { keys } from "./api/queries.ts";
import { uploadPackage } from "./api/upload-package.ts";
import { router } from "./router.tsx";
import { theme } from "./theme/theme.ts";
import { LanguageProvider } from "./words/use-words.tsx";

const RETRIES = 2;
/** What may pass by itself; everything else is said at once. */
const PASSING = ["REGISTRY_UNREACHABLE", "UNAVAILABLE"];

/** Any refusal for want of a session asks anew who is signed in, which leads to the sign-in. */
function noticeEndedSession(error: Error): void {
  if (isAtollError(error) && error.code === "NOT_SIGNED_IN")
    void queries.invalidateQueries({ queryKey: keys.me });
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (queryKey[0] !== keys.me[0]) noticeEndedSession(error);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeEndedSession }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < RETRIES && isAtollError(error) && PASSING.includes(error.code),
      refetchOnWindowFocus: true,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
const portal = { api: createPortalApi({ origin: location.origin }), upload: uploadPackage };

/** Draws the portal into its page. */
export function startPortal(): void {
  const place = document.getElementById("root");
  if (place === null) throw new Error("The page has no place to draw in.");
  createRoot(place).render(<PortalApp />);
}

function PortalApp(): ReactElement {
  return (
    <LanguageProvider>
      {/* Security: the page's policy refuses style elements, so Mantine's variables are in our own style sheet. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <PortalContext value={portal}>
            <RouterProvider router={router} />
            <Notifications position="bottom-right" autoClose={5_000} />
          </PortalContext>
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
