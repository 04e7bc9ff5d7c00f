import { createMemoryStore } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";
import { handleWeather } from "../service/forecast.ts";
import { addPlace, answerWeather, openWeather, SERVICE } from "./open-weather.ts";

describe("the board", () => {
  it("says at first what it is for, and leads to the search", async () => {
    await using app = await openWeather();
    expect(app.getByText("No place on your board")).toBeDefined();
    await addPlace(app, "Lisbon");
    expect(await app.findByText("Lisbon")).toBeDefined();
    expect(await app.findByText(/^\d+°$/)).toBeDefined();
  });

  it("keeps its places beyond this session", async () => {
    await using app = await openWeather();
    await addPlace(app, "Bergen");
    await app.reopen();
    expect(await app.findByText("Bergen")).toBeDefined();
  });

  it("shows degrees as the person counts them, and remembers it", async () => {
    await using app = await openWeather();
    await addPlace(app, "Cairo");
    const celsius = Number.parseInt(app.textOf(await app.findByText(/^\d+°$/)), 10);
    await app.send(app.getByLabel("Degrees"), "change", { value: "fahrenheit", edit: 1 });
    expect(app.getByText(`${Math.round((celsius * 9) / 5 + 32)}°`)).toBeDefined();
    await app.reopen();
    expect((await app.findByLabel("Degrees")).props["value"]).toBe("fahrenheit");
  });
});

describe("where the person is", () => {
  it("is asked for by a tap, and stands on top once it is allowed", async () => {
    await using app = await openWeather();
    await addPlace(app, "Lima");
    await app.tap(app.getByText("Add where I am"));
    await app.grant("location.approximate");
    const headings = app.getAllByRole("heading").map(app.textOf);
    expect(headings.indexOf("Where you are")).toBeLessThan(headings.indexOf("Lima"));
    expect(headings).toContain("Where you are");
  });

  it("is not needed: a refusal says what else there is", async () => {
    await using app = await openWeather();
    await app.tap(app.getByText("Add where I am"));
    await app.deny("location.approximate");
    expect(await app.findByText("You did not share where you are")).toBeDefined();
  });
});

describe("a place", () => {
  it("has the next hours and the week", async () => {
    await using app = await openWeather();
    await addPlace(app, "Nairobi");
    await app.tap(app.getByText("Nairobi"));
    expect(await app.findByText("Now")).toBeDefined();
    for (const day of ["Today", "Tuesday", "Sunday"]) expect(app.getByText(day)).toBeDefined();
  });

  it("can be taken off the board", async () => {
    await using app = await openWeather();
    await addPlace(app, "Lima");
    await app.tap(app.getByText("Lima"));
    await app.tap(app.getByText("Remove from the board"));
    expect(app.getByText("No place on your board")).toBeDefined();
  });
});

describe("without the service", () => {
  it("shows the last forecast and says how old it is", async () => {
    const storage = createMemoryStore();
    await using online = await openWeather({ storage });
    await addPlace(online, "Sapporo");
    await online.findByText(/^-?\d+°$/);
    await using offline = await openWeather({ storage, network: {} });
    expect(await offline.findByText(/measured .* ago/)).toBeDefined();
    await offline.tap(offline.getByText("Sapporo"));
    expect(await offline.findByText("This is an older forecast")).toBeDefined();
  });

  it("says so where there is none, and tries again", async () => {
    await using app = await openWeather();
    await addPlace(app, "Lima");
    app.network.route(SERVICE, { status: 503 });
    await app.tap(app.getByText("Add a place"));
    await app.type(app.getByLabel("Place"), "Cairo");
    await app.advance(300);
    expect(await app.findByText("The search did not work")).toBeDefined();
    app.network.route(SERVICE, answerWeather);
    await app.send(app.getByText("The search did not work"), "retry", null);
    await app.advance(300);
    expect(await app.findByText("Cairo")).toBeDefined();
  });

  it("takes no answer that makes no sense", async () => {
    await using app = await openWeather({
      network: {
        [SERVICE]: ({ url }) => (url.includes("/places") ? answerPlaces(url) : { json: { now: "hot" } }),
      },
    });
    await addPlace(app, "Lisbon");
    expect(await app.findByText("The forecast did not come. Pull down to try again.")).toBeDefined();
  });
});

async function answerPlaces(url: string) {
  return { json: await handleWeather(new Request(url)).json() };
}
