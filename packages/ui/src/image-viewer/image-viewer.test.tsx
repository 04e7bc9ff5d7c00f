import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { nodesOf, renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { ImageViewer } from "./guest.tsx";
import { ImageViewerHost } from "./host.tsx";
import { imageViewerSchema } from "./schema.ts";

const images = [
  { source: "beach.jpg", alt: "A beach" },
  { source: "boat.jpg", alt: "A boat" },
];
const props = { open: true, title: "Holiday", images };
const settle = (): Promise<void> => act(async () => undefined);

describe("ImageViewer", () => {
  it("is a modal dialog that shows one picture, named by what it shows", async () => {
    const { surface } = renderHost(ImageViewerHost, { props });
    await settle();
    const viewer = screen.getByRole("dialog", { name: "Holiday" });
    expect(within(viewer).getByRole("img", { name: "A beach" })).toBeTruthy();
    expect(within(viewer).getByText("Journal")).toBeTruthy();
    expect(surface.images.map(({ source }) => source)).toEqual(["beach.jpg"]);
  });

  it("leafs on, loads the next picture then, and lets the last one go", async () => {
    const { emitted, surface } = renderHost(ImageViewerHost, { props, on: ["change"] });
    await settle();
    fireEvent.click(screen.getByRole("button", { name: "Next" }));
    await settle();
    expect(emitted).toEqual([{ event: "change", payload: { value: 1, edit: 1 }, act: true }]);
    expect(screen.getByRole("img", { name: "A boat" })).toBeTruthy();
    expect(surface.images).toEqual([
      { source: "beach.jpg", released: true },
      { source: "boat.jpg", released: false },
    ]);
  });

  it("makes a picture larger, and whole again", () => {
    renderHost(ImageViewerHost, { props });
    fireEvent.click(screen.getByRole("button", { name: "Enlarge" }));
    expect(screen.queryByRole("button", { name: "Enlarge" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show whole" }));
    expect(screen.getByRole("button", { name: "Enlarge" })).toBeTruthy();
  });

  it("shows each picture whole at first", () => {
    renderHost(ImageViewerHost, { props });
    fireEvent.click(screen.getByRole("button", { name: "Enlarge" }));
    fireEvent.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("button", { name: "Enlarge" })).toBeTruthy();
  });

  it("is left by its button and by Escape, as the act of a person", () => {
    const { emitted } = renderHost(ImageViewerHost, { props, on: ["dismiss"] });
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(emitted).toEqual([
      { event: "dismiss", payload: null, act: true },
      { event: "dismiss", payload: null, act: true },
    ]);
  });

  it("says what a picture shows when it cannot be had", async () => {
    const surface = createFakeSurface({ resolveUri: () => Promise.reject(new Error("gone")) });
    renderHost(ImageViewerHost, { props, surface });
    await settle();
    expect(screen.getByText("A beach")).toBeTruthy();
  });

  it("loads nothing while it is closed", async () => {
    const { surface } = renderHost(ImageViewerHost, { props: { ...props, open: false } });
    await settle();
    expect(surface.images).toEqual([]);
  });

  it("passes on only the id of a photo", () => {
    const photo = { blob: 4, width: 300, height: 200, takenAt: 1 };
    const { tree } = renderGuest(<ImageViewer open title="Photo" images={[{ source: photo, alt: "" }]} />);
    expect(nodesOf(tree, "ImageViewer")[0]?.props["images"]).toEqual([{ source: { blob: 4 }, alt: "" }]);
  });

  it.each([props, { ...props, open: false, value: 1, edit: 3 }])("accepts %o", (each) => {
    expect(accepts(imageViewerSchema, each)).toBe(true);
  });

  it.each([
    { ...props, images: [] },
    { ...props, images: [{ source: "a.png" }] },
    { ...props, images: [{ source: "javascript:alert(1)", alt: "" }] },
    { ...props, value: 50 },
    { open: true, images },
  ])("refuses %o", (wrong) => {
    expect(accepts(imageViewerSchema, wrong)).toBe(false);
  });
});
