import { describe, expect, it } from "vitest";
import { createSurfaceRequests } from "./surface-requests.ts";

describe("what mini-apps ask of their surfaces", () => {
  it("reaches the one that draws that opening, as long as it does", () => {
    const requests = createSurfaceRequests();
    const seen: string[] = [];
    const acts = (name: string) => ({
      close: () => void seen.push(`${name} close`),
      restart: () => void seen.push(`${name} restart`),
    });
    const leave = requests.attach("a", acts("a"));
    requests.attach("b", acts("b"));
    requests.close("a");
    requests.restart("b");
    leave();
    requests.close("a");
    expect(seen).toEqual(["a close", "b restart"]);
  });

  it("shows one toast at a time, and forgets only the one that had its time", () => {
    const requests = createSurfaceRequests();
    requests.attach("a", { close: () => undefined, restart: () => undefined });
    const toast = (message: string) => requests.show("a", { kind: "toast", message, durationMs: 1_000 });
    toast("one");
    const first = requests.notices("a").toast?.id ?? 0;
    toast("two");
    requests.toastOver("a", first);
    expect(requests.notices("a").toast).toMatchObject({ message: "two" });
    requests.show("a", { kind: "loading", message: "" });
    expect(requests.notices("a").loading).toBe("");
    expect(requests.notices("b")).toEqual({ toast: null, loading: null });
  });

  it("leaves nothing behind for an opening that nothing draws any more", () => {
    const requests = createSurfaceRequests();
    let changes = 0;
    requests.onChange(() => (changes += 1));
    const leave = requests.attach("a", { close: () => undefined, restart: () => undefined });
    requests.show("a", { kind: "loading", message: "x" });
    leave();
    requests.show("a", { kind: "loading", message: "y" });
    expect([requests.notices("a").loading, changes]).toEqual([null, 1]);
  });
});
