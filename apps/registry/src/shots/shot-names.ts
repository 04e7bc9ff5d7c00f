/** The pictures of a run, in the order in which they are shown: the first screen and the one some seconds later, in both schemes. */
export const SHOT_NAMES = ["light-first", "dark-first", "light-later", "dark-later"] as const;
export type ShotName = (typeof SHOT_NAMES)[number];

/** The file of a picture, where the process leaves it. */
export function shotFile(name: ShotName): string {
  return `${name}.png`;
}
