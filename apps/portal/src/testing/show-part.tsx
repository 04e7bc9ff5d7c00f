import type { PortalApi } from "@atoll/distribution/registry";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { PortalContext } from "../api/portal-context.ts";
import type { Portal } from "../api/portal-context.ts";

export type PartOptions = {
  readonly api?: Partial<PortalApi>;
  readonly upload?: Portal["upload"];
};

/** Draws a part of a page as the portal does, over an API of the test's own; gives where the portal went. */
export async function showPart(
  part: () => ReactElement,
  { api = {}, upload = () => Promise.reject(new Error("Nothing is uploaded here.")) }: PartOptions = {},
): Promise<{ path(): string }> {
  const root = createRootRoute();
  const routes = root.addChildren([
    createRoute({ getParentRoute: () => root, path: "/", component: part }),
    createRoute({ getParentRoute: () => root, path: "$", component: () => null }),
  ]);
  const router = createRouter({ routeTree: routes, history: createMemoryHistory() });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <PortalContext value={{ api: api as PortalApi, upload }}>
          <RouterProvider router={router as never} />
        </PortalContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { path: () => router.state.location.pathname };
}
