/** What is said of times without the registry, and of a newer shell. */
export const offline = {
  offline: "Offline. What is on this device still opens.",
  asOf: (time: string) => `Catalogue of ${time}`,
  updateReady: "A newer version is here.",
  reload: "Reload",
};
