/** Source of the worker, put in by the build. */
declare const WORKER_SOURCE: string;

// Started before anyone asks, while the owner's load event is on its way.
const script = new Blob([WORKER_SOURCE], { type: "text/javascript" });
const worker = new Worker(URL.createObjectURL(script));
// The owner cannot see into this frame; it is told of a worker that fails, and no more.
worker.addEventListener("error", () => parent.postMessage("failed", "*"));

let taken = false;
addEventListener("message", ({ source, ports: [port, ...more] }) => {
  // Security: the port comes once, from the page that made this frame. Nothing but that port ever leads to the worker.
  if (taken || source !== parent || !port || more.length > 0) return;
  taken = true;
  worker.postMessage(null, [port]);
});
