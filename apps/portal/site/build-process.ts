import { writeBuilt } from "@atoll/web-server";
import { buildSite } from "./build-site.ts";

// The process that builds the portal, into the folder that it is told.
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Name the folder that the build goes to.");
writeBuilt(folder, await buildSite());
