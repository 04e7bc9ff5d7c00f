/** Where on the screen a mini-app's icon was when it was opened, in points. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const origins = new Map<string, Rect>();

/** Remembers the icon that a mini-app's page grows from. */
export function setLaunchOrigin(id: string, rect: Rect): void {
  origins.set(id, rect);
}

/** The icon to grow from; undefined when the page was opened by its address. */
export function launchOriginOf(id: string): Rect | undefined {
  return origins.get(id);
}
