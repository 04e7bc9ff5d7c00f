import type { CameraRefusal, FoundCode } from "@atoll/capabilities";
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acting, createStage } from "../testing/create-stage.tsx";
import { createFakeCamera } from "../testing/fake-camera.ts";
import type { CodeAsked } from "./camera-prompt.ts";
import { PhotoSheet } from "./photo-sheet.tsx";
import { ScanSheet } from "./scan-sheet.tsx";
import { LOOK_AGAIN_MS } from "./use-codes.ts";

const APP = { name: "Expense Journal" };
const SHOT = new Blob(["jpeg"]);
const CODE: FoundCode = { text: "https://example.com/table/7", type: "qr" };

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const press = (name: string) => acting(() => fireEvent.click(button(name)));
const picture = () => fireEvent.loadedData(screen.getByRole("img", { name: "What the camera sees" }));

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => "blob:photo", revokeObjectURL: () => undefined });
});

describe("the photo sheet", () => {
  it("says who asks, for whom, and what goes on, and waits for the camera", async () => {
    const { camera } = await showPhoto();
    const sheet = screen.getByRole("dialog", { name: "Take a photo for Expense Journal" });
    expect(sheet.textContent).toContain("Lagoon shows you the camera");
    expect(sheet.textContent).toContain("Expense Journal gets only the photo that you use.");
    expect(screen.getByRole("status").textContent).toContain("The browser may ask you.");
    expect([camera.asked, button("Take the photo").disabled]).toEqual([[{ facing: "front" }], true]);
  });

  it("hands on the photo that the person saw and chose, and turned the camera off before that", async () => {
    const { camera, answers } = await showPhoto();
    await camera.show();
    expect(button("Take the photo").disabled).toBe(true);
    picture();
    await press("Take the photo");
    expect([camera.running(), answers]).toEqual([0, []]);
    expect(document.activeElement).toBe(screen.getByRole("img", { name: "The photo that you took" }));
    await press("Use photo");
    expect(answers).toEqual([SHOT]);
  });

  it("lets another one be taken", async () => {
    const { camera, answers } = await showPhoto();
    await camera.show();
    picture();
    await press("Take the photo");
    await press("Take another");
    expect([camera.asked.length, camera.running(), answers]).toEqual([2, 1, []]);
    await camera.show();
    expect(button("Take the photo").disabled).toBe(true);
    picture();
    await press("Take the photo");
    await press("Use photo");
    expect(answers).toEqual([SHOT]);
  });

  it("switches to the other camera, with one running at a time", async () => {
    const { camera } = await showPhoto();
    await camera.show({ facing: "back" });
    picture();
    await press("Switch camera");
    expect([camera.asked, camera.running()]).toEqual([[{ facing: "front" }, { facing: "back" }], 1]);
    expect(button("Take the photo").disabled).toBe(true);
    await camera.show();
    expect(screen.queryByRole("button", { name: "Switch camera" })).toBe(null);
  });

  it("is left at any time", async () => {
    const { camera, answers } = await showPhoto();
    await press("Cancel");
    await camera.show();
    picture();
    await press("Take the photo");
    await press("Cancel");
    await acting(() => fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true })));
    expect(answers).toEqual(["canceled", "canceled", "canceled"]);
  });

  it.each([
    ["denied", "The browser does not let this page use the camera"],
    ["missing", "No camera was found"],
    ["broken", "The camera does not answer"],
  ] as const)(
    "says when the camera is %s, tries again on demand, and tells so when it is left",
    async (fault, words) => {
      const { camera, answers } = await showPhoto();
      await camera.fail(fault);
      expect(screen.getByRole("alert").textContent).toContain(words);
      await press("Try again");
      expect([camera.asked.length, screen.queryByRole("alert")]).toEqual([2, null]);
      await camera.fail(fault);
      await press("Cancel");
      expect(answers).toEqual([fault]);
    },
  );

  it("says when the camera is unplugged", async () => {
    const { camera } = await showPhoto();
    await camera.show();
    camera.unplug();
    expect(screen.getByRole("alert").textContent).toContain("The camera does not answer");
  });

  it("turns the camera off when it goes, whatever the reason", async () => {
    const { camera, rerender } = await showPhoto();
    await camera.show();
    rerender(null);
    expect(camera.running()).toBe(0);
  });
});

describe("the scan sheet", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const look = () => act(() => vi.advanceTimersByTimeAsync(LOOK_AGAIN_MS));

  it("looks until there is a code, past pictures that cannot be read, and hands it on once", async () => {
    const seen = [Promise.resolve(undefined), Promise.reject(new Error("blurred")), Promise.resolve(CODE)];
    seen[1]?.catch(() => undefined);
    const { camera, answers } = await showScan(() => seen.shift() ?? Promise.resolve(CODE));
    expect(screen.getByRole("dialog").textContent).toContain("gets what it says, and no picture.");
    await camera.show();
    await look();
    expect(seen).toHaveLength(3);
    picture();
    await look();
    await look();
    expect(answers).toEqual([]);
    await look();
    await look();
    await look();
    expect(answers).toEqual([CODE]);
  });

  it("begins with the camera at the back, and tells when it is left or there is none", async () => {
    const { camera, answers } = await showScan(async () => undefined);
    expect(camera.asked).toEqual([{ facing: "back" }]);
    await press("Cancel");
    await camera.fail("missing");
    await press("Cancel");
    expect(answers).toEqual(["canceled", "missing"]);
  });

  it("says nothing of a code that is read after it has gone", async () => {
    let read: (code: FoundCode) => void = () => undefined;
    const { camera, answers, rerender } = await showScan(() => new Promise((resolve) => (read = resolve)));
    await camera.show();
    picture();
    await look();
    rerender(null);
    await acting(() => read(CODE));
    expect([answers, camera.running()]).toEqual([[], 0]);
  });
});

async function showPhoto() {
  const camera = createFakeCamera();
  const answers: (Blob | CameraRefusal)[] = [];
  const signal = new AbortController().signal;
  const shown = await createStage().show(
    <PhotoSheet
      app={APP}
      request={{ ownerKey: "owner-1", facing: "front", signal }}
      onAnswer={(outcome) => answers.push(outcome)}
      open={camera.open}
      takeStill={async () => SHOT}
    />,
  );
  return { camera, answers, ...shown };
}

async function showScan(read: CodeAsked["read"]) {
  const camera = createFakeCamera();
  const answers: (FoundCode | CameraRefusal)[] = [];
  const signal = new AbortController().signal;
  const shown = await createStage().show(
    <ScanSheet
      app={APP}
      request={{ ownerKey: "owner-1", read, signal }}
      onAnswer={(outcome) => answers.push(outcome)}
      open={camera.open}
      drawFrame={() => document.createElement("canvas")}
    />,
  );
  return { camera, answers, ...shown };
}
