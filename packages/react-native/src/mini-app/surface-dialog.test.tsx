import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { DialogAnswer } from "@atoll/capabilities";
import { createTestApp } from "../../../host/src/testing/test-host.ts";
import type { DialogRequest } from "../prompts/prompt-controller.ts";
import { acting, createStage, drawHeading } from "../testing/create-stage.tsx";
import type { Stage } from "../testing/create-stage.tsx";
import { MiniApp } from "./mini-app.tsx";

const nothing = () => undefined;
const button = (name: string) => screen.getByRole("button", { name });
const field = { value: "Mira", placeholder: "", maxLength: 10 };

describe("a dialog of a mini-app", () => {
  it("is titled with the mini-app's name and stays inside its surface", async () => {
    const { stage, surface } = await stageWith("Journal");
    ask(stage, { message: "Lagoon wants your password", accept: "OK" });
    const dialog = screen.getByRole("dialog", { name: "Journal" });
    expect(dialog.textContent).toContain("JournalLagoon wants your password");
    expect(surface.contains(dialog)).toBe(true);
  });

  it("answers by its buttons, one dialog after the other", async () => {
    const { stage } = await stageWith("Journal");
    const first = ask(stage, { message: "Delete?", accept: "Delete", cancel: "Keep", critical: true });
    const second = ask(stage, { message: "Sure?", accept: "Yes", cancel: "No" });
    expect(screen.queryByText("Sure?")).toBe(null);
    await acting(() => fireEvent.click(button("Delete")));
    expect(await first).toMatchObject({ accepted: true });
    await acting(() => fireEvent.click(button("No")));
    expect(await second).toMatchObject({ accepted: false });
    expect(screen.queryByRole("dialog")).toBe(null);
  });

  it("takes Escape for leaving", async () => {
    const { stage } = await stageWith("Journal");
    const answer = ask(stage, { message: "Delete?", accept: "Delete", cancel: "Keep" });
    await acting(() => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
    expect(await answer).toMatchObject({ accepted: false });
  });

  it("gives the text of its field", async () => {
    const { stage } = await stageWith("Journal");
    const answer = ask(stage, { message: "Name?", accept: "Save", cancel: "Cancel", field });
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: "Name?" });
    expect([input.value, input.maxLength]).toEqual(["Mira", 10]);
    await acting(() => fireEvent.change(input, { target: { value: "Noor" } }));
    await acting(() => fireEvent.click(button("Save")));
    expect(await answer).toEqual({ accepted: true, text: "Noor" });
  });

  it("goes when it is withdrawn, and is not shown for another mini-app's owner", async () => {
    const { stage } = await stageWith("Journal");
    const gone = new AbortController();
    const answer = ask(stage, { message: "Mine", accept: "OK", signal: gone.signal });
    ask(stage, { message: "Not here", accept: "OK", ownerKey: "someone else" });
    await acting(() => gone.abort());
    await expect(answer).rejects.toThrow();
    expect(screen.queryByRole("dialog")).toBe(null);
  });
});

async function stageWith(name: string) {
  const stage = createStage();
  const { session } = await stage.open(createTestApp({ name }), drawHeading("Expenses"));
  await stage.show(<MiniApp session={session} onClose={nothing} onMenu={nothing} onReopen={nothing} />);
  const surface = screen.getByText("Expenses").closest<HTMLElement>("[lang]");
  if (surface === null) throw new Error("The mini-app has no surface.");
  return { stage, surface };
}

function ask(stage: Stage, question: Partial<DialogRequest> & { message: string; accept: string }) {
  const { signal } = new AbortController();
  let answer: Promise<DialogAnswer> | undefined;
  act(() => {
    answer = stage.asking.dialog({ ownerKey: createTestApp().owner.key, signal, ...question });
    answer.catch(nothing);
  });
  return answer;
}
