/** The host's button below a mini-app. */
export type MainButton = {
  readonly label: string;
  readonly enabled: boolean;
  /** True while what it started goes on: it cannot be pressed then. */
  readonly busy: boolean;
  /** True when pressing it destroys something. */
  readonly critical: boolean;
};

/** An entry that a mini-app adds to the host's menu. */
export type MenuItem = { readonly id: string; readonly label: string; readonly enabled: boolean };

/** What a mini-app has said of itself to the host's chrome. All texts are cleaned for it; the words are still the developer's. */
export type ChromeState = {
  /** Title of the page on top; null where it has none. Show it with the mini-app's name. */
  readonly title: string | null;
  /** Path of the page on top. */
  readonly path: string;
  /** Pages on the stack, the one on top included. */
  readonly depth: number;
  /** True when the mini-app itself takes the back button. */
  readonly handlesBack: boolean;
  /** What would be lost by leaving, in the mini-app's words; null when it can be left at once. */
  readonly leaveConfirm: string | null;
  readonly mainButton: MainButton | null;
  readonly menu: readonly MenuItem[];
};

/** A mini-app that has said nothing yet. */
export const PLAIN_CHROME: ChromeState = {
  title: null,
  path: "/",
  depth: 1,
  handlesBack: false,
  leaveConfirm: null,
  mainButton: null,
  menu: [],
};
