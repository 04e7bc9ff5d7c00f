import { act, render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SurfaceContext } from "../host-component.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { nodesOf, renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Image } from "./guest.tsx";
import type { ImageProps } from "./guest.tsx";
import { ImageHost } from "./host.tsx";
import { imageSchema } from "./schema.ts";

const NODE = { id: 1, on: new Set<string>(), text: "", items: null, children: null, emit: () => undefined };
const settle = (): Promise<void> => act(async () => undefined);

describe("Image", () => {
  it("is an image named by its description from the first moment", () => {
    renderHost(ImageHost, { props: { source: "a.png", alt: "A receipt" } });
    expect(screen.getByRole("img", { name: "A receipt" })).toBeTruthy();
  });

  it("is hidden from screen readers when it only decorates", () => {
    const { container } = renderHost(ImageHost, { props: { source: "a.png", alt: "" } });
    expect(screen.queryByRole("img")).toBeNull();
    expect(container.querySelector("[aria-hidden=true]")).not.toBeNull();
  });

  it("draws what the surface resolves, never the source as the guest named it", async () => {
    const surface = createFakeSurface({ resolveUri: async () => "blob:https://host/1" });
    const { container } = renderHost(ImageHost, {
      props: { source: "https://img.example.com/a.png", alt: "" },
      surface,
    });
    await settle();
    const shown = [...container.querySelectorAll("img")].map((image) => image.getAttribute("src"));
    expect(shown).toEqual(["blob:https://host/1"]);
  });

  it("releases a picture that it no longer shows", async () => {
    const { surface, update, unmount } = renderHost(ImageHost, { props: { source: { blob: 1 }, alt: "" } });
    await settle();
    update({ props: { source: { blob: 2 }, alt: "" } });
    await settle();
    expect(surface.images).toEqual([
      { source: { blob: 1 }, released: true },
      { source: { blob: 2 }, released: false },
    ]);
    unmount();
    expect(surface.images.map(({ released }) => released)).toEqual([true, true]);
  });

  it("does not ask again for the same blob", async () => {
    const { surface, update } = renderHost(ImageHost, { props: { source: { blob: 1 }, alt: "" } });
    await settle();
    update({ props: { source: { blob: 1 }, alt: "changed" } });
    await settle();
    expect(surface.images).toHaveLength(1);
  });

  it("does not ask again when the surface's environment changes", async () => {
    const first = createFakeSurface();
    const second = createFakeSurface({ environment: { theme: "dark" } });
    const image = <ImageHost {...NODE} props={{ source: "a.png", alt: "" }} />;
    const { rerender } = render(<SurfaceContext value={first}>{image}</SurfaceContext>);
    await settle();
    rerender(<SurfaceContext value={second}>{image}</SurfaceContext>);
    await settle();
    expect(first.images).toEqual([{ source: "a.png", released: false }]);
    expect(second.images).toEqual([]);
  });

  it("releases a picture that arrives after the image is gone", async () => {
    const { surface, unmount } = renderHost(ImageHost, { props: { source: "a.png", alt: "" } });
    unmount();
    await settle();
    expect(surface.images).toEqual([{ source: "a.png", released: true }]);
  });

  it("shows its description when the picture cannot be had", async () => {
    const surface = createFakeSurface({ resolveUri: () => Promise.reject(new Error("no such asset")) });
    renderHost(ImageHost, { props: { source: "gone.png", alt: "A receipt" }, surface });
    await settle();
    expect(screen.getByText("A receipt")).toBeTruthy();
    expect(screen.getByRole("img", { name: "A receipt" })).toBeTruthy();
  });

  it("passes on only the id of a photo, and takes its proportions", () => {
    const photo = { blob: 4, width: 300, height: 200, type: "image/jpeg", takenAt: 1 };
    const { tree } = renderGuest(<Image source={photo} alt="" />);
    const [node] = nodesOf(tree, "Image");
    expect(node?.props).toMatchObject({ source: { blob: 4 }, aspectRatio: 1.5 });
    expect(node?.props["source"]).toEqual({ blob: 4 });
  });

  it("leaves a missing source to the host, which says what is wrong with it", () => {
    const wrong = { alt: "" } as unknown as ImageProps;
    const { tree } = renderGuest(<Image {...wrong} />);
    expect(nodesOf(tree, "Image")[0]?.props).toEqual({ alt: "" });
  });

  it.each([
    { source: "a.png", alt: "" },
    { source: { blob: 1 }, alt: "x", width: 48, height: 48, radius: "full" },
  ])("accepts %o", (props) => {
    expect(accepts(imageSchema, props)).toBe(true);
  });

  it.each([
    { source: "a.png" },
    { alt: "no source" },
    { source: "a.png", alt: "", width: 1e9 },
    { source: "a.png", alt: "", aspectRatio: 0 },
    { source: "a.png", alt: "", width: Number.NaN },
    { source: "a.png", alt: "", onLoad: "alert(1)" },
  ])("refuses %o", (props) => {
    expect(accepts(imageSchema, props)).toBe(false);
  });
});
