import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FixedBottomCTA, Screen, Text } from "../guest.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { FixedBottomCTAHost } from "./host.tsx";
import { fixedBottomCTASchema } from "./schema.ts";

const props = { label: "Pay 42 €" };
const button = (name = "Pay 42 €"): HTMLElement => screen.getByRole("button", { name });

describe("FixedBottomCTA", () => {
  it("sends a press of either button as the act of a person", () => {
    const { emitted } = renderHost(FixedBottomCTAHost, {
      props: { ...props, secondaryLabel: "Later", note: "Free until Friday" },
      on: ["press", "secondaryPress"],
    });
    expect(screen.getByText("Free until Friday")).toBeTruthy();
    fireEvent.click(button());
    fireEvent.click(button("Later"));
    expect(emitted).toEqual([
      { event: "press", payload: null, act: true },
      { event: "secondaryPress", payload: null, act: true },
    ]);
  });

  it("stands below what scrolls, wherever it is written in the screen, once", () => {
    const { tree } = renderGuest(
      <Screen>
        <FixedBottomCTA label="Pay 42 €" />
        <Text>the last line</Text>
      </Screen>,
    );
    expect(tree.root.children).toHaveLength(1);
    const order = screen.getByText("the last line").compareDocumentPosition(button());
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  it("follows its props and leaves with its node", () => {
    const { update } = renderGuest(<Screen>{<FixedBottomCTA label="Pay" />}</Screen>);
    update(<Screen>{<FixedBottomCTA label="Pay 42 €" loading />}</Screen>);
    expect(button().getAttribute("aria-busy")).toBe("true");
    update(<Screen />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("keeps the device's lower edge free", () => {
    const insets = { top: 0, right: 0, bottom: 34, left: 0 };
    const surface = createFakeSurface({ environment: { insets } });
    const { container } = renderGuest(
      <Screen>
        <FixedBottomCTA label="Pay 42 €" />
      </Screen>,
      { surface },
    );
    const padded = [...container.querySelectorAll("div")].filter(
      (each) => getComputedStyle(each).paddingBottom === "34px",
    );
    expect(padded).toHaveLength(1);
    expect(padded[0]?.contains(button())).toBe(true);
  });

  it("is drawn in its place where there is no screen", () => {
    renderHost(FixedBottomCTAHost, { props });
    expect(button()).toBeTruthy();
  });

  it.each([{ disabled: true }, { loading: true }])("sends nothing while %o", (state) => {
    const { emitted } = renderHost(FixedBottomCTAHost, { props: { ...props, ...state }, on: ["press"] });
    fireEvent.click(button());
    expect(emitted).toEqual([]);
  });

  it("accepts its props", () => {
    const all = {
      ...props,
      variant: "danger",
      disabled: false,
      loading: true,
      note: "",
      secondaryLabel: "No",
    };
    expect(accepts(fixedBottomCTASchema, all)).toBe(true);
  });

  it.each([{}, { ...props, variant: "plain" }, { ...props, bottom: -500 }, { ...props, zIndex: 9e9 }])(
    "refuses %o",
    (given) => {
      expect(accepts(fixedBottomCTASchema, given)).toBe(false);
    },
  );
});
