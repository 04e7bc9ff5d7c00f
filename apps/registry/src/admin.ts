// For the registry's operator, at the machine's terminal: node apps/registry/src/admin.ts rotate-key <role>
import { isAtollError } from "@atoll/protocol";
import { pino } from "pino";
import { rotateKey } from "./admin/rotate-key.ts";
import { ConfigError, readConfig } from "./config/config.ts";
import { KEY_ROLES, isKeyRole } from "./signer/key-roles.ts";

const USAGE = `Usage: node apps/registry/src/admin.ts rotate-key <${KEY_ROLES.join("|")}>`;

async function main([command, role, ...more]: readonly string[]): Promise<number> {
  if (command !== "rotate-key" || role === undefined || !isKeyRole(role) || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { name, sequence } = await rotateKey(readConfig(process.env), role, pino({ level: "warn" }));
  console.log(
    name === "root"
      ? `The ${role} key is replaced: root ${sequence} names the new one.`
      : `The ${role} key is replaced.`,
  );
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(isAtollError(error) || error instanceof ConfigError ? error.message : error);
    process.exit(1);
  },
);
