import { useSyncExternalStore } from "react";
import { useServices } from "../services/shell-services.ts";
import type { AccountState } from "./account.ts";

const SIGNED_OUT: AccountState = { status: "signedOut" };
const nothing = () => () => undefined;

/** Who uses the shell; nobody where the platform has no accounts. */
export function useAccount(): AccountState {
  const { account } = useServices();
  return useSyncExternalStore(account?.onChange ?? nothing, account?.state ?? (() => SIGNED_OUT));
}
