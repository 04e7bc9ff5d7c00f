import type { People, Person } from "@atoll/capabilities";
import { AtollError, isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type { AccountService, AccountState } from "./account.ts";

type Token = { readonly token: string; readonly expiresAt: string };
export type AccountPeopleOptions = {
  readonly service: Pick<AccountService, "state" | "refresh">;
  readonly signIn: People["signIn"];
  askCode(app: string): Promise<{ readonly code: string; readonly expiresAt: string }>;
  askSession(app: string): Promise<Token>;
  /** Told when the registry knows the session no more. */
  signedOut(): void;
  now(): number;
};

/** A token is given again until this long before its end. */
const SPARE_MS = 120_000;
/** What mini-apps are told of an answer of the registry; all else is HOST_ERROR. */
const TOLD: { readonly [code in ErrorCode]?: ErrorCode } = {
  REGISTRY_UNREACHABLE: "NETWORK_ERROR",
  TOO_MANY_REQUESTS: "RATE_LIMITED",
  NOT_SIGNED_IN: "USER_CANCELED",
  TOKEN_EXPIRED: "USER_CANCELED",
};

/** The people of the shell, as the providers of `auth` and `user` know them. */
export function createAccountPeople(options: AccountPeopleOptions): People {
  const { service } = options;
  /** By person and mini-app. */
  const tokens = new Map<string, Token>();

  async function known(): Promise<AccountState> {
    if (service.state().status === "loading" || service.state().status === "failed") await service.refresh();
    return service.state();
  }

  async function told<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      const code = isAtollError(error) ? error.code : "HOST_ERROR";
      if (code === "NOT_SIGNED_IN" || code === "TOKEN_EXPIRED") options.signedOut();
      throw new AtollError(TOLD[code] ?? "HOST_ERROR", undefined, { cause: error });
    }
  }

  return {
    async current() {
      const state = await known();
      if (state.status === "failed")
        throw new AtollError("NETWORK_ERROR", "The host cannot ask who is signed in. Try again online.");
      if (state.status === "signedIn") return personOf(state);
      tokens.clear();
      return undefined;
    },
    signIn: options.signIn,
    code: (app) => told(options.askCode(app)),
    async session(app) {
      const state = service.state();
      const key = JSON.stringify([state.status === "signedIn" ? state.account.id : "", app]);
      const kept = tokens.get(key);
      if (kept !== undefined && Date.parse(kept.expiresAt) - options.now() > SPARE_MS) return kept;
      const fresh = await told(options.askSession(app));
      tokens.set(key, fresh);
      return fresh;
    },
  };
}

function personOf({ account, own }: Extract<AccountState, { status: "signedIn" }>): Person {
  const { id, name, email, emailVerified } = account;
  return { id, name, email: email === null ? null : { value: email, verified: emailVerified }, ...own };
}
