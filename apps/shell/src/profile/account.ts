import type { Address, People, Person } from "@atoll/capabilities";
import type { EndUserAccount } from "@atoll/distribution/registry";
import type { ErrorCode } from "@atoll/protocol";

/** Fields of a profile that never leave this device, but to a mini-app that the person shares them with. */
export type OwnFields = {
  readonly phone: string | null;
  readonly address: Address | null;
  readonly avatar: Person["avatar"];
};

export const NO_FIELDS: OwnFields = { phone: null, address: null, avatar: null };

/** Who uses the shell. */
export type AccountState =
  | { readonly status: "loading" }
  | { readonly status: "signedOut" }
  /** The registry did not say. */
  | { readonly status: "failed"; readonly code: ErrorCode }
  | { readonly status: "signedIn"; readonly account: EndUserAccount; readonly own: OwnFields };

export type Credentials = { readonly email: string; readonly password: string };

/** Port: the accounts of the shell's people. Methods throw codes of the registry. */
export interface AccountService {
  /** The same object until it changes. */
  state(): AccountState;
  onChange(listener: () => void): () => void;
  /** Asks the registry who is signed in. Never rejects: a failure is a state. */
  refresh(): Promise<void>;
  /** Makes an account and signs in to it. Throws NOT_SIGNED_IN where the address has an account with another password. */
  signUp(person: Credentials & { readonly name: string }): Promise<void>;
  signIn(credentials: Credentials): Promise<void>;
  /** Forgets on this device what is kept on it alone. */
  signOut(): Promise<void>;
  rename(name: string): Promise<void>;
  /** Keeps fields on this device. */
  keep(fields: Partial<OwnFields>): Promise<void>;
  deleteAccount(password: string): Promise<void>;
  /** What mini-apps' calls are answered by; `signIn` shows the host's sheet. */
  peopleWith(signIn: People["signIn"]): People;
}
