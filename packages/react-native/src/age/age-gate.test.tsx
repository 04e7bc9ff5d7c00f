import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createStage } from "../testing/create-stage.tsx";
import { AgeGate } from "./age-gate.tsx";

const RANGES = [0, 4, 9, 13, 16, 18];
const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });

describe("the age gate", () => {
  it("asks once for the age, in ranges, chooses none, and says who learns it", async () => {
    const { declared } = await gateWith(undefined);
    expect(screen.getAllByRole("radio").map((each) => each.getAttribute("aria-label"))).toEqual([
      "Under 4",
      "4 to 8",
      "9 to 12",
      "13 to 15",
      "16 to 17",
      "18 or older",
    ]);
    expect(screen.getByText(/No mini-app and no developer learns it/)).toBeDefined();
    expect(button("Continue").disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "13 to 15" }));
    fireEvent.click(button("Continue"));
    expect(declared).toEqual([13]);
  });

  it("says why it stays closed, and where to change that, once an age is declared", async () => {
    await gateWith(9);
    expect(screen.queryByRole("radio")).toBe(null);
    expect(screen.getByText("By the age that is set on this device, it cannot be opened.")).toBeDefined();
    expect(button("Change the age in the settings")).toBeDefined();
  });
});

async function gateWith(age: number | undefined) {
  const declared: number[] = [];
  await createStage().show(
    <AgeGate
      app={{ name: "Journal" }}
      minimum={16}
      ranges={RANGES}
      declared={age}
      onDeclare={(from) => declared.push(from)}
      onChange={() => undefined}
      onBack={() => undefined}
    />,
  );
  return { declared };
}
