import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HostOp } from "@atoll/protocol";
import { call } from "../../../host/src/testing/guest-calls.ts";
import { createTestApp } from "../../../host/src/testing/test-host.ts";
import { acting, createStage, drawHeading } from "../testing/create-stage.tsx";
import { MiniApp } from "./mini-app.tsx";

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });
const page = { path: "/", depth: 1, title: null, handlesBack: false };

async function open() {
  const stage = createStage();
  const opened = await stage.open(createTestApp({ name: "Journal" }), drawHeading("Expenses"));
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(what);
  await stage.show(
    <MiniApp
      session={opened.session}
      onClose={note("close")}
      onMenu={note("menu")}
      onReopen={note("reopen")}
    />,
  );
  const say = (id: number, method: string, params: unknown) =>
    acting(() => call(opened, [id, method, params]));
  return { stage, ...opened, seen, say };
}

describe("the host's chrome around a mini-app", () => {
  it("has its main button below the surface, named with whose it is", async () => {
    const { guest, say } = await open();
    await say(1, "chrome.setMainButton", { button: { label: "Pay" } });
    const pay = button("Pay, Journal");
    expect(screen.getByRole("heading", { name: "Expenses" }).parentElement?.contains(pay)).toBe(false);
    await acting(() => fireEvent.click(pay));
    expect(guest.receivedOf(HostOp.event)).toEqual([
      [HostOp.event, 0, "mainButton", null, expect.any(Number)],
    ]);
    await say(2, "chrome.setMainButton", { button: { label: "Pay", busy: true } });
    expect(button("Pay, Journal").getAttribute("aria-disabled")).toBe("true");
    await say(3, "chrome.setMainButton", { button: null });
    expect(screen.queryByRole("button", { name: "Pay, Journal" })).toBeNull();
  });

  it("asks in the host's own sheet before it closes what has something to lose, and lets go at once", async () => {
    const { seen, say } = await open();
    await acting(() => fireEvent.click(button("Close")));
    expect(seen).toEqual(["close"]);
    await say(1, "navigation.show", { ...page, leaveConfirm: "Your draft" });
    await acting(() => fireEvent.click(button("Close")));
    expect(screen.getByRole("dialog", { name: "Leave Journal?" }).textContent).toContain(
      "Journal says: “Your draft”",
    );
    await acting(() => fireEvent.click(button("Stay")));
    expect(screen.queryByRole("dialog")).toBeNull();
    await acting(() => fireEvent.click(button("Close")));
    await acting(() => fireEvent.click(button("Leave")));
    expect(seen).toEqual(["close", "close"]);
  });

  it("asks too when the mini-app would close itself, and begins it anew when it wants that", async () => {
    const { stage, session, seen, say } = await open();
    await acting(() => stage.asking.surfaces.restart(session.id));
    await say(1, "navigation.show", { ...page, leaveConfirm: "Your draft" });
    await acting(() => stage.asking.surfaces.close(session.id));
    expect([seen, screen.queryByRole("dialog", { name: "Leave Journal?" }) !== null]).toEqual([
      ["reopen"],
      true,
    ]);
  });

  it("shows toasts and what is under way inside the surface", async () => {
    const { stage, session } = await open();
    const { surfaces } = stage.asking;
    await acting(() => surfaces.show(session.id, { kind: "toast", message: "Saved", durationMs: 60_000 }));
    expect(screen.getByText("Saved")).toBeDefined();
    await acting(() => surfaces.show(session.id, { kind: "loading", message: "" }));
    expect(screen.getByRole("alert", { name: "Please wait" })).toBeDefined();
    await acting(() => surfaces.show(session.id, { kind: "loading", message: null }));
    expect(screen.queryByRole("alert", { name: "Please wait" })).toBeNull();
  });

  it("offers the actions of a sheet, and answers with the one chosen", async () => {
    const { stage, session } = await open();
    const { signal } = new AbortController();
    const ownerKey = session.app.owner.key;
    const actions = [
      { label: "Edit", critical: false },
      { label: "Delete", critical: true },
    ];
    const asked = { ownerKey, signal, message: "Bill", accept: "", cancel: "Cancel", actions };
    let answer: unknown;
    await acting(() => void stage.asking.dialog(asked).then((given) => (answer = given)));
    await acting(() => fireEvent.click(button("Delete")));
    expect(answer).toMatchObject({ accepted: true, action: 1 });
  });
});
