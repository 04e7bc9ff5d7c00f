import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ProgressHost } from "./host.tsx";
import { progressSchema } from "./schema.ts";

const bar = (): HTMLElement => screen.getByRole("progressbar", { name: "Upload" });
const fill = (): CSSStyleDeclaration => getComputedStyle(bar().firstElementChild ?? document.body);

describe("Progress", () => {
  it("is a named bar that tells and shows how far it is", () => {
    const { container } = renderHost(ProgressHost, { props: { label: "Upload", value: 0.374 } });
    expect(bar().getAttribute("aria-valuenow")).toBe("37");
    expect(bar().getAttribute("aria-valuetext")).toBe("37%");
    expect(container.textContent).toBe("Upload37%");
    expect(fill().width).toBe("37.4%");
  });

  it("says it in words where there are some", () => {
    const { container } = renderHost(ProgressHost, {
      props: { label: "Upload", value: 0.25, detail: "3 of 12 files" },
    });
    expect(bar().getAttribute("aria-valuetext")).toBe("3 of 12 files");
    expect(container.textContent).toBe("Upload3 of 12 files");
  });

  it("has no value while nobody knows", () => {
    renderHost(ProgressHost, { props: { label: "Upload" } });
    expect([bar().getAttribute("aria-valuenow"), bar().getAttribute("aria-busy")]).toEqual([null, "true"]);
    expect(fill().width).toBe("35%");
  });

  it("stands still where motion is reduced", () => {
    const surface = createFakeSurface({ environment: { reducedMotion: true } });
    const { update } = renderHost(ProgressHost, { props: { label: "Upload" }, surface });
    expect([fill().width, fill().opacity]).toEqual(["100%", "0.4"]);
    update({ props: { label: "Upload", value: 0.5 } });
    expect(fill().transitionDuration).toBe("0ms");
  });

  it("hides its words only from sight", () => {
    const { container } = renderHost(ProgressHost, {
      props: { label: "Upload", labelHidden: true, value: 1 },
    });
    expect(container.textContent).toBe("");
    expect(bar()).toBeTruthy();
  });

  it("writes percent as the surface's language does", () => {
    const surface = createFakeSurface({ environment: { locale: "de" } });
    renderHost(ProgressHost, { props: { label: "Upload", value: 0.5 }, surface });
    expect(bar().getAttribute("aria-valuetext")).toBe("50\u00a0%");
  });

  it.each([{ label: "Upload" }, { label: "Upload", value: 0, tone: "positive", detail: "soon" }])(
    "accepts %o",
    (props) => {
      expect(accepts(progressSchema, props)).toBe(true);
    },
  );

  it.each([
    {},
    { label: "a", value: 1.01 },
    { label: "a", value: -0.1 },
    { label: "a", value: Number.NaN },
    { label: "a", value: "50%" },
    { label: "a", tone: "neutral" },
  ])("refuses %o", (props) => {
    expect(accepts(progressSchema, props)).toBe(false);
  });
});
