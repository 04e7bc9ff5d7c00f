const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const HTTP_PORT = 80;

/** Host headers under which a server on this port is asked, `addresses` being those it listens on beside the loopback ones. */
export function allowedHosts(port: number, addresses: readonly string[]): ReadonlySet<string> {
  const names = [...LOOPBACK, ...addresses];
  return new Set([...names.map((name) => `${name}:${port}`), ...(port === HTTP_PORT ? names : [])]);
}
