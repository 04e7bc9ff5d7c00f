// Security: before anything else, in every script of the page, which allows no code made of text.
import "@atoll/web-host/zod-without-eval";
import "./src/web.tsx";
