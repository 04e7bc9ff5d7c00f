/** Where a page's storage keeps the mini-app's page that a person chose. */
export const PATH_CHOICE = "atoll.dev.path";

/** What a step gives; undefined where it throws, as a browser's storage may where a person switched it off. */
export function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
