import type { Page } from "playwright-core";

/** Waits until a page has said the same for a while, with its letters and pictures there. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const state = () =>
      `${document.body.innerText} ${[...document.images].map(({ complete }) => complete).join(" ")}`;
    let [before, same] = ["", 0];
    for (let look = 0; look < 40 && same < 2; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 130));
      const now = state();
      same = now === before && now.trim().length > 1 ? same + 1 : 0;
      before = now;
    }
  });
}
