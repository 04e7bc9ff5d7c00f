import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeAddress, findCountries } from "./address.ts";

describe("countries", () => {
  it.each([
    ["fra", "en", "FR"],
    ["FR", "en", "FR"],
    ["cote d", "en", "CI"],
    ["مصر", "ar", "EG"],
    ["Deutschl", "de", "DE"],
  ])("are found by %j in %s", (typed, locale, code) => {
    expect(findCountries(typed, locale)[0]?.code).toBe(code);
  });

  it("are found, or not, by whatever is typed, in whatever language the platform names", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("en", "ar", "en-US@posix", ""), (typed, locale) => {
        for (const { code } of findCountries(typed, locale)) expect(code).toMatch(/^[A-Z]{2}$/);
      }),
    );
  });
});

describe("an address", () => {
  const typed = { name: " Noor ", street: "1 Quay", postalCode: "", city: "Port", country: "France" };

  it("is whole with a name, a street, a city and a country of the list", () => {
    expect(completeAddress(typed, "en")).toEqual({
      name: "Noor",
      street: "1 Quay",
      postalCode: "",
      city: "Port",
      country: "FR",
    });
  });

  it.each(["name", "street", "city", "country"])("is not whole without its %s", (field) => {
    expect(completeAddress({ ...typed, [field]: " " }, "en")).toBe(undefined);
  });
});
