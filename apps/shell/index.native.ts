// Engines of devices make no code of text either; zod would try.
import "@atoll/web-host/zod-without-eval";
import "./src/native.tsx";
