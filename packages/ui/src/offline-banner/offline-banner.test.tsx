import { act, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Connection } from "../host-component.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { OfflineBannerHost } from "./host.tsx";
import { offlineBannerSchema } from "./schema.ts";

/** A connection that a test cuts and restores. */
function createFakeConnection(): Connection & {
  set(online: boolean): void;
  readonly listeners: Set<() => void>;
} {
  const listeners = new Set<() => void>();
  let online = true;
  return {
    listeners,
    isOnline: () => online,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    set(next) {
      online = next;
      act(() => listeners.forEach((listener) => listener()));
    },
  };
}

describe("OfflineBanner", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("is a status for as long as the host has no connection", () => {
    const connection = createFakeConnection();
    const surface = { ...createFakeSurface(), connection };
    const { unmount } = renderHost(OfflineBannerHost, { text: "Your list is kept.", surface });
    expect(screen.queryByRole("status")).toBeNull();
    connection.set(false);
    expect(screen.getByRole("status").textContent).toBe("You are offlineYour list is kept.");
    connection.set(true);
    expect(screen.queryByRole("status")).toBeNull();
    unmount();
    expect(connection.listeners.size).toBe(0);
  });

  it("asks the browser where the host brings nothing", () => {
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    renderHost(OfflineBannerHost, {});
    expect(screen.getByRole("status")).toBeTruthy();
    onLine.mockReturnValue(true);
    act(() => void dispatchEvent(new Event("online")));
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("believes the mini-app before the host", () => {
    const connection = createFakeConnection();
    const surface = { ...createFakeSurface(), connection };
    const { update } = renderHost(OfflineBannerHost, {
      props: { offline: true, title: "Kein Netz" },
      surface,
    });
    expect(screen.getByRole("status").textContent).toBe("Kein Netz");
    connection.set(false);
    update({ props: { offline: false } });
    expect(screen.queryByRole("status")).toBeNull();
  });

  it.each([{}, { title: "Kein Netz", offline: false }])("accepts %o", (props) => {
    expect(accepts(offlineBannerSchema, props)).toBe(true);
  });

  it.each([{ title: "x".repeat(201) }, { offline: "no" }, { tone: "critical" }])("refuses %o", (props) => {
    expect(accepts(offlineBannerSchema, props)).toBe(false);
  });
});
