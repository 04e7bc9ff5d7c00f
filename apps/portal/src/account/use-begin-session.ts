import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { usePortal } from "../api/portal-context.ts";

/** Signs in and goes on to a page, by way of the second factor where the account has one. */
export function useBeginSession(next: string) {
  const { api } = usePortal();
  const client = useQueryClient();
  const router = useRouter();
  return async (email: string, password: string) => {
    const { secondFactor } = await api.signIn(email, password);
    client.clear();
    if (secondFactor) return router.navigate({ to: "/second-factor", search: { next } });
    router.history.push(next);
  };
}
