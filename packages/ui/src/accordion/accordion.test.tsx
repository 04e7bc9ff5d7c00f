import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Text } from "../text/guest.ts";
import { Accordion } from "./guest.ts";
import { AccordionHost } from "./host.tsx";
import { accordionSchema } from "./schema.ts";

const props = { title: "Delivery" };
const children = <span>Two days</span>;
const head = (): HTMLElement => screen.getByRole("button", { name: "Delivery" });
const isOpen = (): boolean => head().getAttribute("aria-expanded") === "true";
const body = (): HTMLElement => document.getElementById(head().getAttribute("aria-controls") ?? "") ?? head();

describe("Accordion", () => {
  it("is a heading and a button that opens at once and tells so as the act of a person", () => {
    const { emitted } = renderHost(AccordionHost, { props, children, on: ["change"] });
    expect(screen.getByRole("heading", { level: 2 }).contains(head())).toBe(true);
    expect([isOpen(), getComputedStyle(body()).display]).toEqual([false, "none"]);
    fireEvent.click(head());
    expect([isOpen(), getComputedStyle(body()).display]).toEqual([true, "flex"]);
    expect(emitted).toEqual([{ event: "change", payload: { value: true, edit: 1 }, act: true }]);
  });

  it("is named by all that is seen of its head", () => {
    renderHost(AccordionHost, { props: { ...props, description: "When and where" } });
    expect(screen.getByRole("button", { name: /Delivery.*When and where/ })).toBeTruthy();
  });

  it("keeps what it holds mounted while it is closed", () => {
    renderHost(AccordionHost, { props, children });
    expect(body().textContent).toBe("Two days");
  });

  it("may start open", () => {
    renderHost(AccordionHost, { props: { ...props, startsOpen: true }, children });
    expect(isOpen()).toBe(true);
  });

  it("lets the mini-app decide, which then hears the state itself", () => {
    function Help() {
      const [open, setOpen] = useState<"delivery" | "returns" | null>("returns");
      return (
        <>
          <Accordion
            title="Delivery"
            value={open === "delivery"}
            onChange={(opens) => setOpen(opens ? "delivery" : null)}
          >
            <Text>Two days</Text>
          </Accordion>
          <Accordion title="Returns" value={open === "returns"}>
            <Text>A month</Text>
          </Accordion>
        </>
      );
    }
    renderGuest(<Help />);
    const returns = screen.getByRole("button", { name: "Returns" });
    expect(returns.getAttribute("aria-expanded")).toBe("true");
    fireEvent.click(head());
    expect([isOpen(), returns.getAttribute("aria-expanded")]).toEqual([true, "false"]);
  });

  it("stays closed when the mini-app keeps it so", () => {
    renderGuest(<Accordion title="Delivery" value={false} onChange={() => undefined} />);
    fireEvent.click(head());
    expect(isOpen()).toBe(false);
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(AccordionHost, { props, surface });
    expect(getComputedStyle(screen.getByText("Delivery")).fontSize).toBe("30px");
  });

  it.each([props, { ...props, description: "a", level: 4, value: true, edit: 3, startsOpen: false }])(
    "accepts %o",
    (each) => {
      expect(accepts(accordionSchema, each)).toBe(true);
    },
  );

  it.each([{}, { ...props, value: "open" }, { ...props, edit: -1 }, { ...props, level: 9 }, { title: 1 }])(
    "refuses %o",
    (each) => {
      expect(accepts(accordionSchema, each)).toBe(false);
    },
  );
});
