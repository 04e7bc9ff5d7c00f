import { benchOpStream } from "./op-stream/run.ts";

benchOpStream();
process.exit(0);
