import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { AvatarHost } from "./host.tsx";
import { avatarSchema } from "./schema.ts";

const settle = (): Promise<void> => act(async () => undefined);
const side = (): string => getComputedStyle(screen.getByRole("img", { name: "Mira Okafor" })).width;

describe("Avatar", () => {
  it("is an image named by the person, showing their initials", () => {
    renderHost(AvatarHost, { props: { label: "Mira Okafor" } });
    expect(screen.getByRole("img", { name: "Mira Okafor" }).textContent).toBe("MO");
  });

  it("is passed over where the name stands beside it", () => {
    renderHost(AvatarHost, { props: { label: "Mira Okafor", decorative: true } });
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByText("MO")).toBeTruthy();
  });

  it("draws what the surface resolves, and gives it back", async () => {
    const { container, surface, unmount } = renderHost(AvatarHost, {
      props: { label: "Mira Okafor", source: { blob: 3 } },
      surface: createFakeSurface({ resolveUri: async () => "blob:https://host/1" }),
    });
    await settle();
    expect(container.querySelector("img")?.getAttribute("src")).toBe("blob:https://host/1");
    unmount();
    expect(surface.images).toEqual([{ source: { blob: 3 }, released: true }]);
  });

  it("keeps the initials when the picture cannot be had", async () => {
    const surface = createFakeSurface({ resolveUri: () => Promise.reject(new Error("no such asset")) });
    const { container } = renderHost(AvatarHost, { props: { label: "Mira", source: "gone.png" }, surface });
    await settle();
    expect(container.querySelector("img")).toBeNull();
    expect(screen.getByText("M")).toBeTruthy();
  });

  it.each([
    { fontScale: 1, width: "40px" },
    { fontScale: 1.25, width: "50px" },
    { fontScale: 2, width: "60px" },
  ])("is $width wide at a font scale of $fontScale", ({ fontScale, width }) => {
    const surface = createFakeSurface({ environment: { fontScale } });
    renderHost(AvatarHost, { props: { label: "Mira Okafor" }, surface });
    expect(side()).toBe(width);
  });

  it.each([{ label: "Mira" }, { label: "", source: { blob: 1 }, size: "xlarge", shape: "rounded" }])(
    "accepts %o",
    (props) => {
      expect(accepts(avatarSchema, props)).toBe(true);
    },
  );

  it.each([
    {},
    { label: "x".repeat(201) },
    { label: "a", source: "javascript:alert(1)" },
    { label: "a", source: "http://img.example.com/a.png" },
    { label: "a", size: 4096 },
  ])("refuses %o", (props) => {
    expect(accepts(avatarSchema, props)).toBe(false);
  });
});
