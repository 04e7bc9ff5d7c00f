import { launchBrowser } from "./launch.ts";

const PROBE = `
  let found;
  try { found = "reached " + parent.document.title; } catch (error) { found = error.name; }
  parent.postMessage(found, "*");
`;

/**
 * Proves that the test browser has its walls up, before any browser test runs: a sandboxed frame that reads its parent must get a
 * SecurityError. With a browser that lets it through, every other test of the sandbox would prove nothing.
 */
export async function setup(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto("about:blank");
    const found = await page.evaluate(probeFromFrame, PROBE);
    if (found !== "SecurityError") {
      throw new Error(
        `The test browser's walls are down: a sandboxed frame "${found}" where SecurityError is due.`,
      );
    }
  } finally {
    await browser.close();
  }
}

function probeFromFrame(script: string): Promise<string> {
  return new Promise((resolve) => {
    addEventListener("message", ({ data }: MessageEvent<string>) => resolve(data), { once: true });
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.srcdoc = `<script>${script}</script>`;
    document.body.append(frame);
  });
}
