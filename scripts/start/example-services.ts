// The small servers that the examples speak to, as their creators would run them. Its parent is told where each domain is answered.
import { handleRates } from "../../examples/expense-journal/service/rates.ts";
import { createFetchHandler } from "./fetch-handler.ts";
import { createHostRoutes, listenOnLoopback, sendText } from "@atoll/web-server";

const rates = createFetchHandler(handleRates);
const routes = createHostRoutes(
  (_, response) => sendText(response, 404, "There is nothing at this address."),
  { rates },
);
const server = await listenOnLoopback(routes, 0);
process.send?.({ networkMap: { "rates.atoll-demo.org": `http://rates.localhost:${server.port}` } });
const stop = () => void server.close().then(() => process.exit(0));
process.once("disconnect", stop);
process.once("SIGTERM", stop);
