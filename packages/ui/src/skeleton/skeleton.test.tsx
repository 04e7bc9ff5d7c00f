import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SkeletonHost } from "./host.tsx";
import { skeletonSchema } from "./schema.ts";

/** What is drawn: elements without children. */
function blocks(container: HTMLElement): CSSStyleDeclaration[] {
  return [...container.querySelectorAll("[aria-hidden=true]")]
    .filter((element) => element.childElementCount === 0)
    .map((element) => getComputedStyle(element));
}

describe("Skeleton", () => {
  it("stands for lines of text, the last of several shorter", () => {
    const { container, update } = renderHost(SkeletonHost, {});
    expect(blocks(container)).toHaveLength(1);
    update({ props: { lines: 3 } });
    expect(blocks(container).map(({ width }) => width)).toEqual(["", "", "60%"]);
  });

  it("is as high as the text it stands for, at any text size", () => {
    const height = (fontScale: number): string => {
      const surface = createFakeSurface({ environment: { fontScale } });
      const { container, unmount } = renderHost(SkeletonHost, { surface });
      const line = container.querySelector("[aria-hidden=true]")?.firstElementChild;
      const is = line ? getComputedStyle(line).height : "";
      unmount();
      return is;
    };
    expect([height(1), height(2)]).toEqual(["22px", "44px"]);
  });

  it("stands for a picture or an avatar", () => {
    const { container, update } = renderHost(SkeletonHost, { props: { shape: "block", height: 200 } });
    expect(blocks(container)[0]?.height).toBe("200px");
    update({ props: { shape: "circle", width: 56 } });
    expect([blocks(container)[0]?.width, blocks(container)[0]?.height]).toEqual(["56px", "56px"]);
  });

  it("is passed over by screen readers", () => {
    const { container } = renderHost(SkeletonHost, { props: { lines: 2 } });
    expect(container.querySelector("[aria-hidden=true]")?.childElementCount).toBe(2);
    expect(container.textContent).toBe("");
  });

  it.each([true, false])("breathes unless motion is reduced: %s", (reducedMotion) => {
    const surface = createFakeSurface({ environment: { reducedMotion } });
    const { container } = renderHost(SkeletonHost, { props: { shape: "circle" }, surface });
    expect(blocks(container)[0]?.animationDuration).toBe(reducedMotion ? "" : "1400ms");
  });

  it.each([{}, { lines: 20 }, { shape: "block", width: 100, height: 4096 }])("accepts %o", (props) => {
    expect(accepts(skeletonSchema, props)).toBe(true);
  });

  it.each([{ lines: 0 }, { lines: 1e9 }, { lines: 1.5 }, { width: 0 }, { height: 1e9 }, { shape: "star" }])(
    "refuses %o",
    (props) => {
      expect(accepts(skeletonSchema, props)).toBe(false);
    },
  );
});
