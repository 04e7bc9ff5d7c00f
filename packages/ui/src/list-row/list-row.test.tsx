import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Button } from "../button/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { nodesOf, renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Text } from "../text/guest.ts";
import { ListRow } from "./guest.tsx";
import { ListRowHost } from "./host.tsx";
import { listRowSchema } from "./schema.ts";

describe("ListRow", () => {
  it("says what it is, and is no control while nobody listens", () => {
    const { container } = renderHost(ListRowHost, {
      props: { title: "Rent", subtitle: "Monthly", value: "€900" },
    });
    expect(container.textContent).toBe("RentMonthly€900");
    expect(screen.queryByRole("button")).toBeNull();
    expect(container.querySelector("svg")).toBeNull();
  });

  it("is a button while presses are handled, and shows that it leads on", () => {
    const { container, emitted } = renderHost(ListRowHost, { props: { title: "Rent" }, on: ["press"] });
    fireEvent.click(screen.getByRole("button", { name: "Rent" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
    expect(container.querySelector("svg")).not.toBeNull();
  });

  it("sends nothing when disabled", () => {
    const { emitted } = renderHost(ListRowHost, { props: { title: "Rent", disabled: true }, on: ["press"] });
    fireEvent.click(screen.getByRole("button"));
    expect(emitted).toEqual([]);
  });

  it("takes what leads into the button, and leaves what trails beside it", () => {
    const { tree } = renderGuest(
      <ListRow
        title="Rent"
        onPress={() => undefined}
        leading={<Text>home</Text>}
        trailing={<Button onPress={() => undefined}>Pay</Button>}
      />,
    );
    const row = screen.getByRole("button", { name: /Rent/ });
    expect(row.textContent).toBe("homeRent");
    expect(row.contains(screen.getByRole("button", { name: "Pay" }))).toBe(false);
    expect(nodesOf(tree, "ListRow")[0]?.props["leads"]).toBe(true);
  });

  it("keeps what trails at the end when nothing leads", () => {
    const { container, update } = renderGuest(<ListRow title="Rent" trailing={<Text>due</Text>} />);
    expect(container.textContent).toBe("Rentdue");
    update(<ListRow title="Rent" leading={null} trailing={false} />);
    expect(container.textContent).toBe("Rent");
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(ListRowHost, { props: { title: "Rent" }, surface });
    expect(getComputedStyle(screen.getByText("Rent")).fontSize).toBe("30px");
  });

  it.each([{ title: "Rent" }, { title: "a", subtitle: "b", value: "c", tone: "critical", chevron: false }])(
    "accepts %o",
    (props) => {
      expect(accepts(listRowSchema, props)).toBe(true);
    },
  );

  it.each([{}, { title: "x".repeat(201) }, { title: "a", value: 900 }, { title: "a", tone: "red" }])(
    "refuses %o",
    (props) => {
      expect(accepts(listRowSchema, props)).toBe(false);
    },
  );
});
