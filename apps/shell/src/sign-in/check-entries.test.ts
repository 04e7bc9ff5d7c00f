import { describe, expect, it } from "vitest";
import { en } from "../words/en.ts";
import { checkEntries } from "./check-entries.ts";

const GOOD = { name: "Mia", email: "mia@example.com", password: "a long password" };
const check = (change: object, making = true) =>
  Object.keys(checkEntries({ ...GOOD, ...change }, making, en.account));

describe("what is written in the sign-in form", () => {
  it("can be sent when it is whole", () => expect(check({})).toEqual([]));

  it.each([
    [{ name: "  " }, ["name"]],
    [{ email: "mia" }, ["email"]],
    [{ email: "mia @example.com" }, ["email"]],
    [{ password: "short" }, ["password"]],
    [{ name: "", email: "", password: "" }, ["name", "email", "password"]],
  ])("of a new account: %j is told", (change, fields) => expect(check(change)).toEqual(fields));

  it("of an account that is there: any password may be right, and no name is asked", () => {
    expect(check({ name: "", password: "short" }, false)).toEqual([]);
    expect(check({ password: "" }, false)).toEqual(["password"]);
  });
});
