import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { CardHost } from "./host.tsx";
import { cardSchema } from "./schema.ts";

describe("Card", () => {
  it("is no control while nobody listens for presses", () => {
    renderHost(CardHost, { children: <span>Lisbon</span> });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText("Lisbon")).toBeTruthy();
  });

  it("is a button named by what it holds while presses are handled", () => {
    const { emitted } = renderHost(CardHost, { on: ["press"], children: <span>Lisbon</span> });
    fireEvent.click(screen.getByRole("button", { name: "Lisbon" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it("names a group of things that cannot be pressed", () => {
    renderHost(CardHost, { props: { accessibilityLabel: "Trip" }, children: <span>Lisbon</span> });
    expect(screen.getByRole("group", { name: "Trip" })).toBeTruthy();
  });

  it.each([{}, { tone: "caution", elevated: true, padding: "none", gap: "md" }])("accepts %o", (props) => {
    expect(accepts(cardSchema, props)).toBe(true);
  });

  it.each([{ tone: "#ff0000" }, { elevated: 9 }, { padding: -400 }, { padding: "xxxl" }, { zIndex: 1 }])(
    "refuses %o",
    (props) => {
      expect(accepts(cardSchema, props)).toBe(false);
    },
  );
});
