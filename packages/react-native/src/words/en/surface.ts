/** Words around a mini-app's surface: the capsule, and what stands there before and after it. */
export const surface = {
  menu: "Menu",
  close: "Close",
  controls: (name: string) => `${name}, controls of the host`,
  opening: (name: string) => `Opening ${name}`,
  keepsData: "What it has saved is still on this device.",
  openAgain: "Open again",
  code: (code: string) => `Code ${code}`,
};
