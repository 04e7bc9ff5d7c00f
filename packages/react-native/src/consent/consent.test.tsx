import type { ConsentSheetRequest, PromptAnswer } from "@atoll/host";
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestApp } from "../../../host/src/testing/test-host.ts";
import { acting, createStage, drawHeading } from "../testing/create-stage.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const NAME = { scope: "profile.name", shown: ["Mia Berg"], prompt: "your name", reason: "Greet you." };

async function ask(rows: ConsentSheetRequest["rows"] = [NAME], signal = new AbortController().signal) {
  const stage = createStage();
  await stage.show(null);
  const opened = createTestApp({ name: "Journal" });
  await acting(() => stage.open(opened, drawHeading("x")));
  const sessionId = stage.host.sessions()[0]?.id ?? "";
  const app = { id: opened.manifest.id, name: "Journal" };
  let answer: Promise<PromptAnswer> | undefined;
  act(() => void (answer = stage.asking.consent({ sessionId, app, rows, signal })));
  answer?.catch(() => undefined);
  return { given: { answer }, stage, ownerKey: opened.owner.key };
}

describe("the consent sheet", () => {
  it("shows the mini-app, the very values, and the reasons as its developer's words", async () => {
    await ask([
      NAME,
      { scope: "profile.address", shown: ["Damrak 1", "1012 LG Amsterdam"], prompt: "x", reason: "Deliver." },
    ]);
    const sheet = screen.getByRole("alertdialog", { name: "Share this with Journal?" });
    expect(sheet.textContent).toContain("Lagoon asks you");
    for (const text of [
      "NameMia Berg",
      "AddressDamrak 11012 LG Amsterdam",
      "Its developer says “Greet you.”",
    ])
      expect(sheet.textContent).toContain(text);
  });

  it("says so where there is nothing to share", async () => {
    await ask([{ ...NAME, shown: [] }]);
    expect(screen.getByRole("alertdialog").textContent).toContain("Nothing: you have not given it");
  });

  it("cannot be agreed to in its first 500 ms, and can be refused at once", async () => {
    const { given } = await ask();
    expect([button("Share this once").disabled, button("Always share").disabled]).toEqual([true, true]);
    fireEvent.click(button("Always share"));
    expect(screen.queryByRole("alertdialog")).not.toBe(null);
    fireEvent.click(button("Don’t share"));
    expect(await given.answer).toBe("deny");
  });

  it.each([
    ["Share this once", "once"],
    ["Always share", "allow"],
  ])("answers %s with %s", async (label, expected) => {
    const { given } = await ask();
    act(() => vi.advanceTimersByTime(500));
    fireEvent.click(button(label));
    expect(await given.answer).toBe(expected);
  });

  it("takes Escape for a refusal", async () => {
    const { given } = await ask();
    fireEvent(screen.getByRole("alertdialog"), new Event("cancel", { cancelable: true }));
    expect(await given.answer).toBe("deny");
  });

  it("goes, unanswered, when the question is withdrawn", async () => {
    const withdrawal = new AbortController();
    const { given } = await ask([NAME], withdrawal.signal);
    act(() => withdrawal.abort());
    expect(screen.queryByRole("alertdialog")).toBe(null);
    await expect(given.answer).rejects.toThrow();
  });
});

describe("a host app without a sign-in form", () => {
  it("leaves whoever is signed out as they are", async () => {
    const { stage, ownerKey } = await ask();
    fireEvent.click(button("Don’t share"));
    const { signal } = new AbortController();
    let signed: Promise<boolean> | undefined;
    act(() => void (signed = stage.asking.signIn({ ownerKey, signal })));
    expect(await signed).toBe(false);
  });
});
