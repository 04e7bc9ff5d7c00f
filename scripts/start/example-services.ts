// The small servers that the examples speak to, as their creators would run them. Its parent is told where each domain is answered.
import { handleBookings } from "../../examples/booking/service/bookings.ts";
import { createChatServer } from "../../examples/chat/server/chat-server.ts";
import { handleRates } from "../../examples/expense-journal/service/rates.ts";
import { handleWeather } from "../../examples/weather/service/forecast.ts";
import { createFetchHandler } from "./fetch-handler.ts";
import { createHostRoutes, listenOnLoopback, sendText } from "@atoll/web-server";
import type { Handler } from "@atoll/web-server";

/** Until the parent has said where the registry is, nobody can be known. */
let chat: Handler = (_, response) => sendText(response, 503, "The registry is not up yet. Try again.");
process.on("message", (message) => {
  const { registry } = message as { readonly registry: string };
  chat = createChatServer({ registry, app: "org.atoll.chat" });
});

/** What answers each domain, by the first part of its name. */
const services = {
  booking: createFetchHandler(handleBookings),
  chat: ((request, response) => chat(request, response)) satisfies Handler,
  rates: createFetchHandler(handleRates),
  weather: createFetchHandler((request) => handleWeather(request)),
};
const routes = createHostRoutes(
  (_, response) => sendText(response, 404, "There is nothing at this address."),
  services,
);
const server = await listenOnLoopback(routes, 0);
const networkMap = Object.fromEntries(
  Object.keys(services).map((name) => [`${name}.atoll-demo.org`, `http://${name}.localhost:${server.port}`]),
);
process.send?.({ networkMap });
const stop = () => void server.close().then(() => process.exit(0));
process.once("disconnect", stop);
process.once("SIGTERM", stop);
