import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { showPart } from "../testing/show-part.tsx";
import { useKeys } from "./use-keys.ts";

const done: string[] = [];

function Page() {
  useKeys({ j: () => done.push("next"), a: () => done.push("approve") });
  return (
    <>
      <input aria-label="text" />
      <input type="radio" aria-label="choice" />
      <textarea aria-label="note" />
    </>
  );
}

const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));

afterEach(() => {
  done.length = 0;
  cleanup();
});

describe("single keys", () => {
  it("do what they stand for, on the page and on a choice", async () => {
    await showPart(Page);
    press(document.body, "j");
    press(document.querySelector("[type=radio]") ?? document, "a");
    press(document.body, "x");
    expect(done).toEqual(["next", "approve"]);
  });

  it("are letters to who types, and other people's with another key held", async () => {
    await showPart(Page);
    press(document.querySelector("[aria-label=text]") ?? document, "j");
    press(document.querySelector("textarea") ?? document, "a");
    press(document.body, "j", { ctrlKey: true });
    press(document.body, "j", { metaKey: true });
    expect(done).toEqual([]);
  });
});
