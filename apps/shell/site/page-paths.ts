/** The paths of the shell's screens: `apps/shell/src/routes.tsx`. */
export const PAGE_PATHS =
  /^\/(miniapp\/[a-z0-9.-]{1,64}(\/(open|report))?|open|permissions|profile|settings|sign-in|trial\/[a-z0-9.-]{1,64})?$/;
