import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { AppFrame } from "../apps/app-frame.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { EditListing } from "./edit-listing.tsx";

/** What people read of a mini-app before they open it, and how its team changes that. */
export function ListingPage(): ReactElement {
  return (
    <AppFrame tab="listing">
      {({ id, access }) => <ListingPart key={id} app={id} develops={access.develops} />}
    </AppFrame>
  );
}

function ListingPart({ app, develops }: { readonly app: string; readonly develops: boolean }): ReactElement {
  const { api } = usePortal();
  const listing = useQuery({
    queryKey: keys.listing(app),
    queryFn: () => api.listing(app),
    // What somebody types is not replaced behind their back: who else saved is found out by saving.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <QueryView query={listing}>
      {(read) => <EditListing app={app} read={read} develops={develops} />}
    </QueryView>
  );
}
