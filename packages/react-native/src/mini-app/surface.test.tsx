import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { createTestApp } from "../../../host/src/testing/test-host.ts";
import { AtollProvider } from "../chrome/atoll-provider.tsx";
import { createStage } from "../testing/create-stage.tsx";
import { MiniApp } from "./mini-app.tsx";

const nothing = () => undefined;

it.each([
  ["rtl", "en", "right"],
  ["ltr", "ar", "left"],
] as const)("what runs %s begins there also where the language is %s", async (direction, locale, edge) => {
  const stage = createStage();
  const { session } = await stage.open(createTestApp(), [
    [0, 1, "Slider", { label: "Size", value: 30 }],
    [2, 0, 1, 0],
  ]);
  await stage.show(
    <AtollProvider
      host={stage.host}
      prompts={stage.asking}
      brand={{ name: "Lagoon" }}
      locale={locale}
      forced={{ direction }}
    >
      <MiniApp session={session} onClose={nothing} onMenu={nothing} onReopen={nothing} />
    </AtollProvider>,
  );
  const slider = screen.getByRole("slider");
  const thumb = slider.lastElementChild as HTMLElement;
  expect(thumb.style.getPropertyValue(edge)).toBe("30%");
  expect(slider.closest("[dir]")?.getAttribute("dir")).toBe(direction);
  expect(slider.closest("[lang]")?.getAttribute("lang")).toBe(locale);
});
