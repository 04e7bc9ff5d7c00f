/** Where a person is in the shell. */
export type Place = {
  /** Path of the address, such as "/settings". */
  readonly path: string;
  /** What follows the question mark; empty for nothing. */
  readonly query: string;
};

/** Says whether it has dealt with a press of the back button. */
export type BackHandler = () => boolean;

/** Port: where the person is in the shell, and how to go elsewhere. */
export interface Navigation {
  /** The same object until the place changes. */
  place(): Place;
  onChange(listener: () => void): () => void;
  /** Goes to an address of the shell, such as one of {@link addresses}; `replace` leaves no way back to where the person was. */
  go(address: string, options?: { readonly replace?: boolean }): void;
  /** Back to where the person came from within the shell, else to `otherwise`: the home page when it is left out. */
  back(otherwise?: string): void;
  /** Back to the home page, as the back button would if the person came from there. */
  goHome(): void;
  /**
   * Asked when the person goes back by the platform's own button or gesture, the last one given first; true keeps them where they
   * are. The returned function withdraws it.
   */
  onBack(handle: BackHandler): () => void;
}

/** The addresses of the shell's screens. */
export const addresses = {
  home: "/",
  /** The page about a mini-app: what links from elsewhere lead to. */
  about: (id: string) => `/miniapp/${id}`,
  /** A mini-app itself, open; at a page of its own when `path` names one. */
  open: (id: string, path?: string) =>
    `/miniapp/${id}/open${path === undefined ? "" : `?${new URLSearchParams({ path })}`}`,
  /** Tells the registry of a concern about a mini-app. */
  report: (id: string) => `/miniapp/${id}/report`,
  /** The open mini-apps side by side. */
  switcher: "/open",
  settings: "/settings",
  signIn: "/sign-in",
  /** Who the person is, here and to mini-apps. */
  profile: "/profile",
  permissions: "/permissions",
  /** The permission centre, of one mini-app or all. */
  permissionsOf: (id: string | undefined) =>
    id === undefined ? "/permissions" : `/permissions?${new URLSearchParams({ app: id })}`,
} as const;
