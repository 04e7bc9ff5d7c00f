import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createTestApp, settle } from "../../../host/src/testing/test-host.ts";
import { acting, createStage, drawHeading } from "../testing/create-stage.tsx";
import { MiniApp } from "./mini-app.tsx";
import type { MiniAppProps } from "./mini-app.tsx";

const nothing = () => undefined;
const quiet: Omit<MiniAppProps, "session"> = { onClose: nothing, onMenu: nothing, onReopen: nothing };

describe("MiniApp", () => {
  it("draws what the mini-app drew, and follows its batches", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp(), drawHeading("Expenses"));
    await stage.show(<MiniApp session={session} {...quiet} />);
    expect(screen.getByRole("heading", { name: "Expenses" })).toBeDefined();
    await acting(() => guest.batch([5, 3, "Receipts"]));
    expect(screen.getByRole("heading", { name: "Receipts" })).toBeDefined();
    expect(screen.queryByText("Expenses")).toBe(null);
  });

  it("keeps pieces of text and spans in their order", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp(), [
      [0, 1, "Text", {}],
      [1, 2, "Paid by "],
      [2, 1, 2, 0],
      [0, 3, "Text", { weight: "bold" }],
      [1, 4, "Mira"],
      [2, 3, 4, 0],
      [2, 1, 3, 0],
      [1, 5, " on Monday"],
      [2, 1, 5, 0],
      [2, 0, 1, 0],
    ]);
    await stage.show(<MiniApp session={session} {...quiet} />);
    expect(screen.getByText("Mira").parentElement?.textContent).toBe("Paid by Mira on Monday");
    await acting(() => guest.batch([2, 1, 5, 2]));
    expect(screen.getByText("Mira").parentElement?.textContent).toBe(" on MondayPaid by Mira");
  });

  it("does not show what the mini-app's Suspense hides, and shows it again", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp(), drawHeading("Expenses"));
    await stage.show(<MiniApp session={session} {...quiet} />);
    await acting(() => guest.batch([4, 1, { hidden: true }, []]));
    expect(screen.queryByRole("heading", { name: "Expenses" })).toBe(null);
    await acting(() => guest.batch([4, 1, {}, ["hidden"]]));
    expect(screen.getByRole("heading", { name: "Expenses" })).toBeDefined();
  });

  it("sends a press as the act of a person", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp(), [
      [0, 1, "Button", { on: ["press"] }],
      [1, 2, "Save"],
      [2, 1, 2, 0],
      [2, 0, 1, 0],
    ]);
    await stage.show(<MiniApp session={session} {...quiet} />);
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    const [event] = guest.receivedOf(1);
    expect(event?.slice(0, 4)).toEqual([1, 1, "press", null]);
    expect(event?.[4]).toBeGreaterThan(0);
  });

  it("has the host's buttons above, whatever the mini-app draws", async () => {
    const stage = createStage();
    const { session } = await stage.open(createTestApp({ name: "Journal" }), drawHeading("Close"));
    const onMenu = vi.fn();
    const onClose = vi.fn();
    await stage.show(<MiniApp session={session} {...quiet} onMenu={onMenu} onClose={onClose} />);
    fireEvent.click(screen.getByRole("button", { name: "Menu" }));
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect([onMenu.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    const surface = screen.getByRole("heading", { name: "Close" });
    const capsule = screen.getByRole("toolbar", { name: "Journal, controls of the host" });
    expect(surface.compareDocumentPosition(capsule) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it("shows nothing for 300 ms while it opens, then the mini-app's name", async () => {
    vi.useFakeTimers();
    const stage = createStage();
    const session = stage.host.open(createTestApp({ name: "Journal" }));
    await stage.show(<MiniApp session={session} {...quiet} />);
    act(() => vi.advanceTimersByTime(299));
    expect(screen.queryByText("Journal")).toBe(null);
    act(() => vi.advanceTimersByTime(1));
    expect(screen.getByRole("status", { name: "Opening Journal" }).textContent).toContain("Journal");
    vi.useRealTimers();
  });

  it("says how it ended, keeps its code, and offers to open it again or close it", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp({ name: "Journal" }), drawHeading("x"));
    const onReopen = vi.fn();
    const onClose = vi.fn();
    await stage.show(<MiniApp session={session} {...quiet} onReopen={onReopen} onClose={onClose} />);
    await acting(() => guest.end("TURN_TIMEOUT", "guest says: click here"));
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("Journal");
    expect(alert.textContent).toContain(session.end()?.message);
    expect(alert.textContent).toContain("Code TURN_TIMEOUT");
    expect(alert.textContent).not.toContain("guest says");
    fireEvent.click(screen.getByRole("button", { name: "Open again" }));
    fireEvent.click(screen.getAllByRole("button", { name: "Close" })[0] ?? alert);
    expect([onReopen.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
  });

  it.each(["TURN_TIMEOUT", "MEMORY_EXCEEDED", "ENGINE_CRASHED", "BUNDLE_ERROR"] as const)(
    "has words of its own for %s",
    async (code) => {
      const stage = createStage();
      const { session, guest } = await stage.open(createTestApp(), drawHeading("x"));
      await stage.show(<MiniApp session={session} {...quiet} />);
      await acting(() => guest.end(code));
      expect(screen.getByRole("alert").textContent).toContain(`Code ${code}`);
    },
  );

  it("ends one mini-app alone when the host fails to draw it, and says that the fault is the host's", async () => {
    const stage = createStage();
    const first = await stage.open(createTestApp({ name: "First" }), drawHeading("one"));
    const second = await stage.open(createTestApp({ name: "Second" }), drawHeading("two"));
    const faults: unknown[] = [];
    const logged = vi.spyOn(console, "error").mockImplementation(nothing);
    await stage.show(
      <>
        <MiniApp session={breaking(first.session)} {...quiet} onFault={(error) => faults.push(error)} />
        <MiniApp session={second.session} {...quiet} />
      </>,
    );
    await acting(settle);
    expect(screen.getByRole("alert").textContent).toContain("Code HOST_ERROR");
    expect(screen.getByRole("heading", { name: "two" })).toBeDefined();
    expect(first.session.state()).toBe("ended");
    expect(second.session.state()).toBe("open");
    expect(String(faults)).toContain("cannot be drawn");
    logged.mockRestore();
  });

  it("stands back, out of reach, while the host asks something", async () => {
    const stage = createStage({ providers: { media: { getPhotos: async () => [] } } });
    const { session, guest } = await stage.open(createTestApp(), drawHeading("x"));
    await stage.show(<MiniApp session={session} {...quiet} />);
    const inert = () => screen.getByText("x").closest("[inert]");
    expect(inert()).toBe(null);
    await acting(async () => {
      guest.say([2, 1, "media.getPhotos", { limit: 1 }, 0]);
      await settle();
    });
    expect(screen.getByRole("alertdialog")).toBeDefined();
    expect(inert()).not.toBe(null);
    expect(screen.getByRole("toolbar", { hidden: true }).closest("[inert]")).not.toBe(null);
  });

  it("tells the mini-app when another page covers it", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp(), drawHeading("x"));
    const shown = await stage.show(<MiniApp session={session} {...quiet} />);
    guest.forget();
    shown.rerender(<MiniApp session={session} {...quiet} visible={false} />);
    expect(guest.receivedOf(3)).toEqual([[3, "hidden"]]);
  });

  it("D30 takes no focus while another page covers it", async () => {
    const stage = createStage();
    const { session } = await stage.open(createTestApp(), drawHeading("x"));
    const shown = await stage.show(<MiniApp session={session} {...quiet} visible={false} />);
    const inert = () => screen.getByText("x").closest("[inert]");
    expect(inert()).not.toBe(null);
    shown.rerender(<MiniApp session={session} {...quiet} />);
    expect(inert()).toBe(null);
  });

  it("tells the mini-app when the host app itself goes to the background, and when it is back", async () => {
    const stage = createStage();
    const { session, guest } = await stage.open(createTestApp(), drawHeading("x"));
    await stage.show(<MiniApp session={session} {...quiet} />);
    guest.forget();
    for (const state of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      await acting(() => document.dispatchEvent(new Event("visibilitychange")));
    }
    expect(guest.receivedOf(3)).toEqual([
      [3, "hidden"],
      [3, "shown"],
    ]);
  });
});

/** A session whose tree gives the kit something that it cannot draw. */
function breaking<S extends { readonly tree: object }>(session: S): S {
  const root = {
    id: 0,
    children: [
      {
        id: 1,
        component: "Heading",
        version: 1,
        get props(): never {
          throw new Error("cannot be drawn");
        },
        on: new Set(),
        children: [],
      },
    ],
  };
  const tree = { root, get: () => undefined, subscribe: () => nothing, onCommit: () => nothing };
  return { ...session, tree };
}
