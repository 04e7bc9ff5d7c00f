import { fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { HostComponentProps } from "../host-component.ts";
import { ITEM_LAYOUT, LayoutContext } from "../host/layout.tsx";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ScrollViewHost } from "./host.tsx";
import { scrollViewSchema } from "./schema.ts";

const children = <span>inside</span>;
const props = { accessibilityLabel: "Messages" };
const view = (): HTMLElement => screen.getByRole("group", { name: "Messages" });

/** Gives what scrolls a size, which a page without a layout does not have, and scrolls it. */
function scroll(to: number, content = 1000): void {
  const element = view();
  Object.defineProperties(element, {
    offsetHeight: { value: 200, configurable: true },
    scrollHeight: { value: content, configurable: true },
  });
  element.scrollTop = to;
  fireEvent.scroll(element);
  vi.advanceTimersByTime(200);
}

/** Notes where what scrolls is asked to go. */
function noteScrolls(): ScrollToOptions[] {
  const calls: ScrollToOptions[] = [];
  Object.defineProperty(view(), "scroll", { value: (options: ScrollToOptions) => void calls.push(options) });
  return calls;
}

afterEach(() => void vi.useRealTimers());

describe("ScrollView", () => {
  it("names what scrolls, and shows what it holds", () => {
    renderHost(ScrollViewHost, { props, children });
    expect(view().textContent).toBe("inside");
  });

  it("lays a strip out side by side and leaves its height to what it holds", () => {
    renderHost(ScrollViewHost, { props: { ...props, horizontal: true, gap: "sm" }, children });
    const content = screen.getByText("inside").parentElement ?? document.body;
    expect([getComputedStyle(content).flexDirection, getComputedStyle(content).gap]).toEqual(["row", "8px"]);
    expect(getComputedStyle(view()).flexGrow).toBe("0");
  });

  it("takes the room there is, unless it has a height of its own", () => {
    const { update } = renderHost(ScrollViewHost, { props, children });
    expect(getComputedStyle(view()).flexGrow).toBe("1");
    update({ props: { ...props, maxHeight: 120 } });
    expect([getComputedStyle(view()).flexGrow, getComputedStyle(view()).maxHeight]).toEqual(["0", "120px"]);
  });

  it("tells once that the end is near, and again when there is more", () => {
    vi.useFakeTimers();
    const { emitted } = renderHost(ScrollViewHost, { props, children, on: ["endReached"] });
    scroll(100);
    expect(emitted).toEqual([]);
    scroll(750);
    scroll(790);
    expect(emitted).toEqual([{ event: "endReached", payload: null, act: false }]);
    scroll(1750, 2000);
    expect(emitted).toHaveLength(2);
  });

  it("tells the screen when it scrolls in its place, but not as a window of its own", () => {
    vi.useFakeTimers();
    const told: boolean[] = [];
    const scrollIn = (own: object): void => {
      const onScrolled = (scrolled: boolean): void => void told.push(scrolled);
      const { unmount } = renderHost((node: HostComponentProps<typeof scrollViewSchema>) => (
        <LayoutContext value={{ ...ITEM_LAYOUT, claimFill: () => () => undefined, onScrolled }}>
          <ScrollViewHost {...node} props={{ ...props, ...own }} />
        </LayoutContext>
      ));
      scroll(300);
      unmount();
    };
    scrollIn({});
    expect(told).toContain(true);
    told.length = 0;
    scrollIn({ maxHeight: 100 });
    expect(told).toEqual([]);
  });

  it.each([true, false])(
    "scrolls to either end when a ref asks, and jumps when motion is reduced: %s",
    (still) => {
      const surface = createFakeSurface({ environment: { reducedMotion: still } });
      renderHost(ScrollViewHost, { props, children, surface });
      const calls = noteScrolls();
      surface.invoke(1, "scrollTo", { edge: "end", animated: true });
      surface.invoke(1, "scrollTo", { edge: "start" });
      surface.invoke(1, "scrollTo", { edge: "above", y: -1e9 });
      expect(calls.map(({ behavior }) => behavior)).toEqual([still ? "auto" : "smooth", "auto"]);
      expect(calls[1]?.top).toBe(0);
    },
  );

  it.each([{}, { horizontal: true, gap: "md", padding: "lg" }, { maxHeight: 300, align: "center" }])(
    "accepts %o",
    (each) => {
      expect(accepts(scrollViewSchema, each)).toBe(true);
    },
  );

  it.each([
    { maxHeight: 1 },
    { maxHeight: 1e9 },
    { horizontal: "yes" },
    { bounces: true },
    { height: "100vh" },
  ])("refuses %o", (each) => {
    expect(accepts(scrollViewSchema, each)).toBe(false);
  });
});
