import { PORTAL_SCREENS } from "./portal-screens.ts";
import type { Scene } from "./scene.ts";
import { SHELL_SCREENS } from "./shell-screens.ts";

/** Every screen of Atoll in each of its states. */
export const SCREENS: readonly Scene[] = [...SHELL_SCREENS, ...PORTAL_SCREENS];
