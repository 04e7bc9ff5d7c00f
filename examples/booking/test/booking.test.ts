import { createMemoryStore } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";
import { FULL_DAY, handleBookings } from "../service/bookings.ts";
import { costOf, EMPTY, nightsOf } from "../src/model/booking.ts";
import { chooseDays, goOn, openBooking, reachReview, SERVICE } from "./open-booking.ts";

describe("a stay", () => {
  it("costs by night, room and breakfast", () => {
    const stay = { ...EMPTY, room: "lagoon", arrival: "2027-03-10", departure: "2027-03-13", guests: 3 };
    expect(costOf(stay)).toEqual({ room: 33_600, breakfast: 8_100, total: 41_700 });
    expect(costOf({ ...stay, breakfast: false }).total).toBe(33_600);
    expect(nightsOf({ ...stay, departure: "2027-03-10" })).toBe(0);
  });

  it("says what is wrong after the first try, and no sooner", async () => {
    await using app = await openBooking();
    expect(app.getByLabel("Arrival").props["error"]).toBeUndefined();
    await goOn(app);
    expect(app.getByLabel("Arrival").props["error"]).toBe("Choose a day.");
    await chooseDays(app, "2027-03-12", "2027-03-12");
    expect(app.getByLabel("Departure").props["error"]).toBe("Leave after you arrive.");
    await app.choose(app.getByLabel("Departure"), "2027-03-14");
    expect(app.getByText("2 nights, €168.00")).toBeDefined();
    await goOn(app);
    expect(app.getByText("Who comes")).toBeDefined();
  });

  it("is for as many as the room takes", async () => {
    await using app = await openBooking();
    await chooseDays(app, "2027-03-10", "2027-03-11");
    await app.choose(app.getByRole("spinbutton"), 4);
    await goOn(app);
    expect(app.getByText("This room is for at most 2.")).toBeDefined();
    await app.choose(app.getByRole("radiogroup"), "family");
    await goOn(app);
    expect(app.getByText("Who comes")).toBeDefined();
  });
});

describe("a guest", () => {
  it("is asked for what is missing or cannot be", async () => {
    await using app = await openBooking();
    await chooseDays(app, "2027-03-10", "2027-03-12");
    await goOn(app);
    await app.type(app.getByLabel("E-mail"), "mira");
    await app.type(app.getByLabel("Phone"), "call me");
    await app.send(app.getByRole("form"), "submit", null);
    for (const problem of [
      "Give the name on the booking.",
      "Give an address such as mira@example.com.",
      "Only digits, spaces and a plus.",
    ])
      expect(app.getByText(problem)).toBeDefined();
  });
});

describe("the review", () => {
  it("shows all of it, waits for the box, and ends with a code", async () => {
    await using app = await openBooking();
    await reachReview(app);
    expect(app.getByText("€204.00")).toBeDefined();
    expect(app.getByLabel("Book").props["disabled"]).toBe(true);
    await app.choose(app.getByRole("checkbox"), true);
    await goOn(app, "Book");
    expect(await app.findByText("Booked")).toBeDefined();
    expect(app.getByText(/^[0-9A-Z]{6,7}$/)).toBeDefined();
    await app.reopen();
    expect(app.queryByText("We kept what you filled in")).toBeNull();
  });

  it("says when the house is full, and leads back to the days", async () => {
    await using app = await openBooking();
    await reachReview(app, "2026-12-30", "2027-01-03");
    await app.choose(app.getByRole("checkbox"), true);
    await goOn(app, "Book");
    expect(await app.findByText("The room is taken")).toBeDefined();
    await app.send(app.getByLabel("Booking"), "select", { index: 0 });
    expect(app.getByLabel("Arrival").props["value"]).toBe("2026-12-30");
  });

  it("loses nothing without a connection: the same press sends it later", async () => {
    await using app = await openBooking({ network: {} });
    await reachReview(app);
    await app.choose(app.getByRole("checkbox"), true);
    await goOn(app, "Book");
    expect(await app.findByText("Nothing was sent")).toBeDefined();
    app.network.route(SERVICE, { status: 201, json: { code: "ABC123" } });
    await goOn(app, "Book");
    expect(await app.findByText("ABC123")).toBeDefined();
  });
});

describe("a draft", () => {
  it("is there when the mini-app is opened again, and can be thrown away", async () => {
    const storage = createMemoryStore();
    await using first = await openBooking({ storage });
    await chooseDays(first, "2027-05-01", "2027-05-02");
    await using second = await openBooking({ storage });
    expect(await second.findByText("We kept what you filled in")).toBeDefined();
    expect(second.getByLabel("Arrival").props["value"]).toBe("2027-05-01");
    await second.send(second.getByText("We kept what you filled in"), "action", null);
    expect(second.getByLabel("Arrival").props["value"]).toBeUndefined();
  });
});

describe("the house's server", () => {
  const post = (body: unknown) =>
    handleBookings(new Request(`${SERVICE}/bookings`, { method: "POST", body: JSON.stringify(body) }));
  const good = {
    room: "garden",
    arrival: "2027-03-10",
    departure: "2027-03-12",
    guests: 2,
    email: "a@b.example",
  };

  it("books the same stay once, however often it is sent", async () => {
    const codes = await Promise.all(
      [post(good), post(good)].map(async (answer) => (await (await answer).json()).code),
    );
    expect(codes[0]).toMatch(/^[0-9A-Z]{6,7}$/);
    expect(codes[1]).toBe(codes[0]);
  });

  it.each([
    [{ ...good, guests: 9 }, 400],
    [{ ...good, room: "constructor" }, 400],
    [{ ...good, departure: good.arrival }, 400],
    [{ ...good, email: "nobody" }, 400],
    [{ ...good, arrival: "2026-12-31", departure: "2027-01-02" }, 409],
    [{ ...good, guests: "2" }, 400],
    ["x".repeat(5_000), 400],
    [null, 400],
  ])("answers %j with %i", async (body, status) => {
    expect((await post(body)).status).toBe(status);
    expect(FULL_DAY).toBe("2027-01-01");
  });
});
