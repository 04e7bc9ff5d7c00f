/** The part of a window that tells when it has nothing better to do. Safari has no requestIdleCallback. */
export type IdleWindow = Pick<Window, "setTimeout" | "clearTimeout"> & {
  requestIdleCallback?: Window["requestIdleCallback"];
  cancelIdleCallback?: Window["cancelIdleCallback"];
};

/** Runs something once there is nothing better to do. Returns how to cancel it. */
export type WhenIdle = (run: () => void) => () => void;

const LATEST_MS = 2_000;
const WITHOUT_IDLE_MS = 300;

/** Waits `quietMs` and then until the page is idle: a page is also idle while a worker is hard at work for it. */
export function createWhenIdle(page: IdleWindow, quietMs = 0): WhenIdle {
  return (run) => {
    let cancel = () => page.clearTimeout(timer);
    const timer = page.setTimeout(() => {
      cancel = onIdle(page, run);
    }, quietMs);
    return () => cancel();
  };
}

function onIdle(page: IdleWindow, run: () => void): () => void {
  if (page.requestIdleCallback === undefined) {
    const timer = page.setTimeout(run, WITHOUT_IDLE_MS);
    return () => page.clearTimeout(timer);
  }
  const handle = page.requestIdleCallback(run, { timeout: LATEST_MS });
  return () => page.cancelIdleCallback?.(handle);
}
