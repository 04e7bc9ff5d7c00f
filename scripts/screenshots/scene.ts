import type { Page } from "playwright-core";
import type { Stage } from "./stage/stage.ts";

/** Who looks: in the shell somebody new, or one with a history; in the portal by what they may do. `starter` has an account and nothing else. */
export type SeatName = "newcomer" | "mia" | "nobody" | "starter" | "creator" | "reviewer" | "operator";

/** Something done on a page: before it is opened, or once it is there. */
export type Act = (page: Page, stage: Stage) => Promise<unknown>;

/** One screen in one state. Its pictures are all taken of the same page: each scheme, each size. */
export type Scene = {
  /** `<app>/<screen>`: the folder of its pictures. */
  readonly screen: `${"shell" | "portal"}/${string}`;
  readonly state: string;
  readonly seat: SeatName;
  /** Path in the app. Words such as `{report}` stand for what the stage knows. */
  readonly at: string;
  /** What the network does otherwise than the registry. */
  readonly before?: Act;
  /** What the person does first. */
  readonly act?: Act;
  /** Whether it is taken in Arabic as well; its acts must not read English then. */
  readonly arabic?: boolean;
};

export type SceneOptions = Pick<Scene, "before" | "act" | "arabic">;

/** A line of the table. */
export function scene(
  name: `${"shell" | "portal"}/${string} ${string}`,
  seat: SeatName,
  at: string,
  options: SceneOptions = {},
): Scene {
  const [screen, state = "full"] = name.split(" ");
  return { screen: screen as Scene["screen"], state, seat, at, ...options };
}
