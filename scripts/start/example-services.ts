// The small servers that the examples speak to, as their creators would run them. Its parent is told where each domain is answered.
import { handleRates } from "../../examples/expense-journal/service/rates.ts";
import { handleWeather } from "../../examples/weather/service/forecast.ts";
import { createFetchHandler } from "./fetch-handler.ts";
import { createHostRoutes, listenOnLoopback, sendText } from "@atoll/web-server";

const rates = createFetchHandler(handleRates);
const weather = createFetchHandler((request) => handleWeather(request));
const routes = createHostRoutes(
  (_, response) => sendText(response, 404, "There is nothing at this address."),
  { rates, weather },
);
const server = await listenOnLoopback(routes, 0);
process.send?.({
  networkMap: {
    "rates.atoll-demo.org": `http://rates.localhost:${server.port}`,
    "weather.atoll-demo.org": `http://weather.localhost:${server.port}`,
  },
});
const stop = () => void server.close().then(() => process.exit(0));
process.once("disconnect", stop);
process.once("SIGTERM", stop);
