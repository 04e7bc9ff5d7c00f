import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SpinnerHost } from "./host.tsx";
import { spinnerSchema } from "./schema.ts";

describe("Spinner", () => {
  it("is one progress bar without a value, busy and named", () => {
    const { update } = renderHost(SpinnerHost, {});
    const spinner = screen.getByRole("progressbar", { name: "Loading" });
    expect([spinner.getAttribute("aria-busy"), spinner.getAttribute("aria-valuenow")]).toEqual([
      "true",
      null,
    ]);
    update({ props: { label: "Looking for trains" } });
    expect(screen.getByRole("progressbar", { name: "Looking for trains" })).toBeTruthy();
  });

  it("draws its label only when asked", () => {
    const { container, update } = renderHost(SpinnerHost, { props: { size: "large" } });
    expect(container.textContent).toBe("");
    update({ props: { labelShown: true } });
    expect(container.textContent).toBe("Loading");
  });

  it("stands still and says so in words where motion is reduced", () => {
    const surface = createFakeSurface({ environment: { reducedMotion: true } });
    const { container } = renderHost(SpinnerHost, { surface });
    expect(container.textContent).toBe("Loading");
  });

  it.each([{}, { label: "Saving", labelShown: true, size: "large" }])("accepts %o", (props) => {
    expect(accepts(spinnerSchema, props)).toBe(true);
  });

  it.each([{ size: 900 }, { label: 7 }, { label: "x".repeat(201) }, { color: "red" }])(
    "refuses %o",
    (props) => {
      expect(accepts(spinnerSchema, props)).toBe(false);
    },
  );
});
