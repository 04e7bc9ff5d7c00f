import { openMiniApp } from "@atoll/simulator";
import { expect, it, onTestFinished } from "vitest";

it("counts taps, and remembers them", async () => {
  const app = await openMiniApp("dist");
  onTestFinished(app.close);

  await app.tap(app.getByRole("button", { name: "Tap me" }));
  expect(app.getByText("1 tap")).toBeDefined();

  await app.reopen();
  expect(await app.findByText("1 tap")).toBeDefined();
});
