import { AtollError } from "@atoll/protocol";
import { useQuery } from "@tanstack/react-query";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { showPart } from "../testing/show-part.tsx";
import { QueryView } from "./query-view.tsx";

afterEach(cleanup);

describe("what was asked of the registry", () => {
  it("is nothing at first, an outline when it takes a while, then the answer", async () => {
    let answer: (text: string) => void = () => undefined;
    const asked = new Promise<string>((resolve) => {
      answer = resolve;
    });
    await show(() => asked);
    expect(screen.queryByRole("status")).toBe(null);
    await screen.findByRole("status", { name: "Loading" });
    answer("Here it is.");
    await screen.findByText("Here it is.");
    expect(screen.queryByRole("status")).toBe(null);
  });

  it("says what went wrong with its code, and asks again on demand", async () => {
    const answers = [
      () => Promise.reject(new AtollError("UNAVAILABLE", "Try later.")),
      async () => "Here it is.",
    ];
    await show(() => answers.shift()?.() ?? Promise.reject(new Error("It asked once more.")));
    await screen.findByText("UNAVAILABLE");
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Here it is.");
    expect(screen.queryByRole("alert")).toBe(null);
  });
});

function show(ask: () => Promise<string>) {
  return showPart(function Asked() {
    const query = useQuery({ queryKey: ["asked"], queryFn: ask, retry: false });
    return <QueryView query={query}>{(text) => <p>{text}</p>}</QueryView>;
  });
}
