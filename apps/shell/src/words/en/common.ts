/** Words that more than one screen says. */
export const common = {
  back: "Back",
  close: "Close",
  cancel: "Cancel",
  retry: "Try again",
  loading: "Loading",
  code: (code: string) => `Code ${code}`,
  allMiniApps: "All mini-apps",
  miniApp: "Mini-app",
  notFoundTitle: "Not found",
  noPage: "There is no page at this address",
  noMiniApp: "There is no mini-app at this address",
  notFoundHint: "It may have been removed, or the address has a typing error.",
  seeAll: "See all mini-apps",
  screenMissing: "This page could not be fetched",
  screenMissingHint: "Check the connection, then try again.",
};
