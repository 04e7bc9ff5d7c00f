import {
  createBrowserKey,
  createIndexedDbStore,
  createWebCipher,
  pickAvatar as pick,
} from "@atoll/capabilities/web";
import type { AccountService } from "./account.ts";
import { createOwnFieldsStore } from "./own-fields-store.ts";
import { createRegistryAccount } from "./registry-account.ts";

/** Accounts of the registry that the page came from, with what stays in this browser. */
export function createWebAccount(fetch: typeof globalThis.fetch): AccountService {
  const ownFields = createOwnFieldsStore(
    createIndexedDbStore({ name: "atoll-profile" }),
    createWebCipher(createBrowserKey()),
  );
  return createRegistryAccount({ fetch, ownFields, now: () => Date.now() });
}

/** The browser's own file picker, within the tap on the button. */
export function pickAvatar() {
  return pick({ signal: new AbortController().signal });
}
