const DEFAULT_PORT = 4000;

/** The port named in the environment, 4000 when none is. Throws for what is no port. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`PORT is "${text}". Set it to a number from 0 to 65535, such as PORT=4001.`);
}
