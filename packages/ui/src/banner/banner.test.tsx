import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { BannerHost } from "./host.tsx";
import { bannerSchema } from "./schema.ts";

describe("Banner", () => {
  it.each([
    { tone: "neutral", role: "status", live: "polite" },
    { tone: "positive", role: "status", live: "polite" },
    { tone: "caution", role: "alert", live: "assertive" },
    { tone: "critical", role: "alert", live: "assertive" },
  ] as const)("is a $role when its tone is $tone", ({ tone, role, live }) => {
    renderHost(BannerHost, { props: { title: "Payment is late", tone }, text: "Pay by Friday." });
    const banner = screen.getByRole(role);
    expect(banner.textContent).toBe("Payment is latePay by Friday.");
    expect(banner.getAttribute("aria-live")).toBe(live);
  });

  it("says its tone by an icon as well as by colour", () => {
    const drawn = (tone: "positive" | "critical"): string | undefined => {
      const { container, unmount } = renderHost(BannerHost, { props: { title: "a", tone } });
      const icon = container.querySelector("svg")?.innerHTML;
      unmount();
      return icon;
    };
    expect(drawn("positive")).not.toBe(drawn("critical"));
  });

  it("sends its action and its dismissal as acts of a person, while they are handled", () => {
    const props = { title: "Update", actionLabel: "Reload" };
    const { emitted, update } = renderHost(BannerHost, { props, on: ["action", "dismiss"] });
    fireEvent.click(screen.getByRole("button", { name: "Reload" }));
    fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(emitted).toEqual([
      { event: "action", payload: null, act: true },
      { event: "dismiss", payload: null, act: true },
    ]);
    update({ on: [] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2, theme: "dark" } });
    renderHost(BannerHost, { props: { title: "Update" }, surface });
    expect(getComputedStyle(screen.getByText("Update")).fontSize).toBe("30px");
  });

  it.each([
    { title: "Update" },
    { title: "Update", tone: "accent", actionLabel: "Go", dismissLabel: "Close" },
  ])("accepts %o", (props) => {
    expect(accepts(bannerSchema, props)).toBe(true);
  });

  it.each([{}, { title: "x".repeat(201) }, { title: "a", tone: "info" }, { title: "a", sticky: true }])(
    "refuses %o",
    (props) => {
      expect(accepts(bannerSchema, props)).toBe(false);
    },
  );
});
