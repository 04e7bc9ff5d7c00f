/** Words around a mini-app's surface: the capsule, and what stands there before and after it. */
export const surface = {
  menu: "Menu",
  close: "Close",
  controls: (name: string) => `${name}, controls of the host`,
  opening: (name: string) => `Opening ${name}`,
  keepsData: "What it has saved is still on this device.",
  openAgain: "Open again",
  underWay: "Please wait",
  buttonOf: (label: string, name: string) => `${label}, ${name}`,
  leave: "Leave",
  stay: "Stay",
  leaveBand: (brand: string) => `${brand} asks before it closes`,
  leaveTitle: (name: string) => `Leave ${name}?`,
  leaveSays: (name: string, message: string) => `${name} says: “${message}”`,
  code: (code: string) => `Code ${code}`,
};
