import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { VirtualList } from "../virtual-list/guest.tsx";
import { Section } from "./guest.ts";
import { SectionHost } from "./host.tsx";
import { sectionSchema } from "./schema.ts";

const children = <span>inside</span>;

describe("Section", () => {
  it("is a group under a heading", () => {
    renderHost(SectionHost, { props: { title: "Recent", description: "This week" }, children });
    expect(screen.getByRole("heading", { name: "Recent", level: 2 })).toBeTruthy();
    expect(screen.getByRole("group", { name: "Recent" }).textContent).toBe("RecentThis weekinside");
  });

  it("bounds its height for a list inside, and no longer than it is there", () => {
    const tree = (listed: boolean) => (
      <Section title="Recent">
        {listed && <VirtualList data={[]} keyExtractor={String} renderItem={() => null} />}
      </Section>
    );
    const { update } = renderGuest(tree(true));
    const grows = (): string => getComputedStyle(screen.getByRole("group", { name: "Recent" })).flexGrow;
    expect(grows()).toBe("1");
    update(tree(false));
    expect(grows()).not.toBe("1");
  });

  it("takes its level among headings", () => {
    renderHost(SectionHost, { props: { title: "Today", level: 3 }, children });
    expect(screen.getByRole("heading", { level: 3 })).toBeTruthy();
  });

  it("sends its action as the act of a person, while that is handled", () => {
    const props = { title: "Recent", actionLabel: "See all" };
    const { emitted, update } = renderHost(SectionHost, { props, on: ["action"], children });
    fireEvent.click(screen.getByRole("button", { name: "See all" }));
    expect(emitted).toEqual([{ event: "action", payload: null, act: true }]);
    update({ on: [] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(SectionHost, { props: { title: "Recent" }, children, surface });
    expect(getComputedStyle(screen.getByRole("heading")).fontSize).toBe("40px");
  });

  it.each([{ title: "Recent" }, { title: "", level: 4, gap: "none", grow: true, actionLabel: "All" }])(
    "accepts %o",
    (props) => {
      expect(accepts(sectionSchema, props)).toBe(true);
    },
  );

  it.each([{}, { title: 7 }, { title: "a", level: 1 }, { title: "a", level: 5 }, { title: "x".repeat(201) }])(
    "refuses %o",
    (props) => {
      expect(accepts(sectionSchema, props)).toBe(false);
    },
  );
});
