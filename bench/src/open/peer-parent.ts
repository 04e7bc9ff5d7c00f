declare global {
  interface Window {
    /** Opens the page in a frame; resolves to the milliseconds until it says that it has painted. */
    openPage(path: string): Promise<number>;
  }
}

window.openPage = (path) =>
  new Promise((resolve) => {
    const start = performance.now();
    addEventListener("message", () => resolve(performance.now() - start), { once: true });
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.width = "390";
    frame.height = "844";
    frame.src = path;
    // In view: browsers hold back the frames of what is below the fold.
    document.body.replaceChildren(frame);
  });
document.title = "ready";

export {};
