import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { showPart } from "../testing/show-part.tsx";
import { PercentField } from "./percent-field.tsx";

afterEach(cleanup);

it("a rollout's slider rises, and never falls below where the rollout is", async () => {
  const chosen: number[] = [];
  await showPart(() => (
    <PercentField label="Rollout" min={25} start={25} onChange={(percent) => chosen.push(percent)} />
  ));
  const slider = await screen.findByRole("slider", { name: "Rollout" });
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowLeft", "Home", "End"])
    fireEvent.keyDown(slider, { key });
  expect(chosen.every((percent) => percent >= 25)).toBe(true);
  expect([chosen[0], chosen.at(-1)]).toEqual([26, 100]);
  expect(slider.getAttribute("aria-valuetext")).toBe("100 %");
});
