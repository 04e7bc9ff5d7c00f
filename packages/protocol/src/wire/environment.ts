import type { Environment } from "./messages.ts";

const PLAIN: Environment = {
  theme: "light",
  locale: "en",
  direction: "ltr",
  fontScale: 1,
  reducedMotion: false,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  window: { width: 0, height: 0 },
};

/** An environment with what is given, and the plainest for the rest: light, English, usual text size, nothing measured yet. */
export function createEnvironment(given: Partial<Environment> = {}): Environment {
  return { ...PLAIN, ...given };
}
