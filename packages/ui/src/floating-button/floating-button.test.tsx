import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Dialog } from "../dialog/guest.ts";
import { Stack } from "../stack/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { FloatingButton } from "./guest.ts";
import { FloatingButtonHost } from "./host.tsx";
import { floatingButtonSchema } from "./schema.ts";

const props = { label: "Add entry", icon: "plus" as const };

describe("FloatingButton", () => {
  it("is a button named by its label, and sends one press as the act of a person", () => {
    const { emitted } = renderHost(FloatingButtonHost, { props, on: ["press"] });
    fireEvent.click(screen.getByRole("button", { name: "Add entry" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it("shows its label when it is extended", () => {
    const { update } = renderHost(FloatingButtonHost, { props });
    expect(screen.getByRole("button").textContent).toBe("");
    update({ props: { ...props, extended: true } });
    expect(screen.getByRole("button").textContent).toBe("Add entry");
  });

  it("cannot be pressed while it is disabled", () => {
    const { emitted } = renderHost(FloatingButtonHost, {
      props: { ...props, disabled: true },
      on: ["press"],
    });
    fireEvent.click(screen.getByRole("button"));
    expect(emitted).toEqual([]);
  });

  it("keeps clear of the device's lower edge", () => {
    const insets = { top: 0, right: 0, bottom: 34, left: 0 };
    renderHost(FloatingButtonHost, { props, surface: createFakeSurface({ environment: { insets } }) });
    const place = screen.getByRole("button").parentElement;
    expect(place && getComputedStyle(place).paddingBottom).toBe("34px");
  });

  it("is out of reach under a dialog, and gone when its screen is", () => {
    const { update } = renderGuest(
      <Stack>
        <FloatingButton {...props} />
        <Dialog open title="Really?" />
      </Stack>,
    );
    expect(screen.getByLabelText("Add entry").closest("[inert]")).not.toBeNull();
    update(<Stack />);
    expect(screen.queryByLabelText("Add entry")).toBeNull();
  });

  it.each([props, { ...props, extended: true, disabled: false }])("accepts %o", (each) => {
    expect(accepts(floatingButtonSchema, each)).toBe(true);
  });

  it.each([{ label: "x" }, { icon: "plus" }, { ...props, icon: "skull" }, { ...props, bottom: -500 }])(
    "refuses %o",
    (wrong) => {
      expect(accepts(floatingButtonSchema, wrong)).toBe(false);
    },
  );
});
