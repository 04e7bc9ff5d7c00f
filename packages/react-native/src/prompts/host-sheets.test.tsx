import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PermissionRequest } from "@atoll/host";
import { createTestApp, settle } from "../../../host/src/testing/test-host.ts";
import { acting, createStage, drawHeading } from "../testing/create-stage.tsx";
import type { Stage } from "../testing/create-stage.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });

describe("the permission sheet", () => {
  it("shows the mini-app's name, what it wants, and the reason as its developer's words", async () => {
    const stage = await stageWith({ name: "Journal" });
    await ask(stage);
    const sheet = screen.getByRole("alertdialog", { name: "Let Journal use photos that you choose?" });
    expect(sheet.textContent).toContain("Lagoon asks you");
    expect(sheet.textContent).toContain("Its developer says“Attach a receipt.”");
    expect(sheet.getAttribute("aria-modal")).toBe("true");
  });

  it("cannot be agreed to in its first 500 ms, and can be refused at once", async () => {
    const stage = await stageWith();
    const { answer } = await ask(stage);
    expect([button("Allow").disabled, button("Only this time").disabled]).toEqual([true, true]);
    expect(button("Don’t allow").disabled).toBe(false);
    fireEvent.click(button("Allow"));
    act(() => vi.advanceTimersByTime(499));
    fireEvent.click(button("Allow"));
    expect(screen.queryByRole("alertdialog")).not.toBe(null);
    act(() => vi.advanceTimersByTime(1));
    fireEvent.click(button("Allow"));
    expect(await answer).toBe("allow");
    expect(screen.queryByRole("alertdialog")).toBe(null);
  });

  it.each([
    ["Only this time", "once"],
    ["Don’t allow", "deny"],
  ])("answers %s with %s", async (label, expected) => {
    const stage = await stageWith();
    const { answer } = await ask(stage);
    act(() => vi.advanceTimersByTime(500));
    fireEvent.click(button(label));
    expect(await answer).toBe(expected);
  });

  it("takes Escape for a refusal, and a press beside it for nothing", async () => {
    const stage = await stageWith();
    const { answer } = await ask(stage);
    const sheet = screen.getByRole("alertdialog");
    act(() => vi.advanceTimersByTime(500));
    fireEvent.click(sheet);
    expect(screen.queryByRole("alertdialog")).toBe(sheet);
    fireEvent(sheet, new Event("cancel", { cancelable: true }));
    expect(await answer).toBe("deny");
  });

  it("asks one question at a time, each with a delay of its own", async () => {
    const stage = await stageWith();
    const { answer: first } = await ask(stage);
    await ask(stage, { prompt: "use the camera" });
    act(() => vi.advanceTimersByTime(500));
    expect(screen.getAllByRole("alertdialog")).toHaveLength(1);
    fireEvent.click(button("Allow"));
    expect(await first).toBe("allow");
    await acting(settle);
    expect(screen.getByRole("alertdialog").textContent).toContain("use the camera");
    expect(button("Allow").disabled).toBe(true);
  });

  it("goes, unanswered, when the question is withdrawn", async () => {
    const stage = await stageWith();
    const withdrawal = new AbortController();
    const { answer } = await ask(stage, { signal: withdrawal.signal });
    act(() => withdrawal.abort());
    expect(screen.queryByRole("alertdialog")).toBe(null);
    await expect(answer).rejects.toThrow();
  });

  it("has the focus itself, so that no key pressed for the mini-app answers it", async () => {
    const stage = await stageWith();
    await ask(stage);
    expect(document.activeElement).toBe(screen.getByRole("alertdialog"));
  });
});

describe("the tap sheet", () => {
  it("names the mini-app and resolves within the tap", async () => {
    const stage = await stageWith({ name: "Journal" });
    const { signal } = new AbortController();
    const ownerKey = createTestApp().owner.key;
    let tapped: Promise<boolean> | undefined;
    act(() => void (tapped = stage.asking.tap({ ownerKey, action: "Choose photos", signal })));
    expect(screen.getByRole("dialog", { name: "Choose photos for Journal" })).toBeDefined();
    fireEvent.click(button("Choose photos"));
    expect(await tapped).toBe(true);
    expect(screen.queryByRole("dialog")).toBe(null);
  });

  it("shows what is agreed to, whole, and waits until it can have been read", async () => {
    const stage = await stageWith({ name: "Journal" });
    const { signal } = new AbortController();
    const detail = `https://example.com/${"long/".repeat(200)}`;
    const request = { ownerKey: createTestApp().owner.key, action: "Open example.com", detail, signal };
    let tapped: Promise<boolean> | undefined;
    act(() => void (tapped = stage.asking.tap(request)));
    const sheet = screen.getByRole("dialog", { name: "Open example.com for Journal", description: detail });
    expect(sheet.textContent).toContain(detail);
    expect(button("Open example.com").disabled).toBe(true);
    act(() => vi.advanceTimersByTime(500));
    fireEvent.click(button("Open example.com"));
    expect(await tapped).toBe(true);
  });

  it("is a no when it is closed, or when the tap is no longer wanted", async () => {
    const stage = await stageWith();
    const wanted = new AbortController();
    const request = { ownerKey: createTestApp().owner.key, action: "Choose photos", signal: wanted.signal };
    let tapped: Promise<boolean> | undefined;
    act(() => void (tapped = stage.asking.tap(request)));
    fireEvent.click(button("Cancel"));
    expect(await tapped).toBe(false);
    act(() => void (tapped = stage.asking.tap(request)));
    act(() => wanted.abort());
    expect(await tapped).toBe(false);
    expect(await stage.asking.tap(request)).toBe(false);
  });
});

async function stageWith(manifest: { readonly name?: string } = {}): Promise<Stage> {
  const stage = createStage();
  await stage.show(null);
  await acting(() => stage.open(createTestApp(manifest), drawHeading("x")));
  return stage;
}

/** Asks as the host would. The answer is inside an object, so that awaiting the question does not await the answer. */
async function ask(
  stage: Stage,
  about: { readonly prompt?: string; readonly signal?: AbortSignal } = {},
): Promise<{ readonly answer: Promise<string> }> {
  const [session] = stage.host.sessions();
  const request: PermissionRequest = {
    sessionId: session?.id ?? "",
    app: { id: "com.example.test", name: "Test" },
    permission: { id: "photos.read", prompt: about.prompt ?? "use photos that you choose", risk: "guarded" },
    reason: "Attach a receipt.",
    signal: about.signal ?? new AbortController().signal,
  };
  let answer: Promise<string> = Promise.resolve("");
  await act(async () => {
    answer = stage.asking.permission(request);
    answer.catch(() => undefined);
    await settle();
  });
  return { answer };
}
