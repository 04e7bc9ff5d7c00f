import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { CarouselHost } from "./host.tsx";
import { carouselSchema } from "./schema.ts";

const pages = (count: number) => Array.from({ length: count }, (_, index) => <p key={index}>page {index}</p>);
const props = { label: "Photos" };
const inert = (text: string) => screen.getByText(text).closest("[inert]") !== null;

describe("Carousel", () => {
  it("is named, and shows one page of how many", () => {
    renderHost(CarouselHost, { props, children: pages(3) });
    expect(screen.getByRole("group", { name: "Photos" })).toBeTruthy();
    expect(screen.getByRole("group", { name: "1 of 3" })).toBeTruthy();
    expect(screen.getByRole("status", { name: "1 of 3" })).toBeTruthy();
    expect([inert("page 0"), inert("page 1")]).toEqual([false, true]);
  });

  it("is leafed through by its buttons, which end where the pages end", () => {
    const { emitted } = renderHost(CarouselHost, { props, on: ["change"], children: pages(2) });
    expect(screen.getByRole("button", { name: "Previous" })).toHaveProperty("disabled", true);
    fireEvent.click(screen.getByRole("button", { name: "Next" }));
    expect(emitted).toEqual([{ event: "change", payload: { value: 1, edit: 1 }, act: true }]);
    expect([inert("page 0"), inert("page 1")]).toEqual([true, false]);
    expect(screen.getByRole("button", { name: "Next" })).toHaveProperty("disabled", true);
  });

  it("shows the last page when the one it is told is not there", () => {
    renderHost(CarouselHost, { props: { ...props, value: 7 }, children: pages(3) });
    expect(screen.getByRole("status", { name: "3 of 3" })).toBeTruthy();
  });

  it("says in numbers where it is among many", () => {
    renderHost(CarouselHost, { props, children: pages(12) });
    expect(screen.getByRole("status").textContent).toBe("1 of 12");
  });

  it("has nothing to leaf through with one page or none", () => {
    const { update } = renderHost(CarouselHost, { props, children: pages(1) });
    expect(screen.queryByRole("button")).toBeNull();
    update({ children: [] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([props, { ...props, value: 99, edit: 4, height: 240 }])("accepts %o", (each) => {
    expect(accepts(carouselSchema, each)).toBe(true);
  });

  it.each([{}, { ...props, value: 100 }, { ...props, height: 1e6 }, { ...props, autoplay: 10 }])(
    "refuses %o",
    (wrong) => {
      expect(accepts(carouselSchema, wrong)).toBe(false);
    },
  );
});
