let taken: string | undefined;

/**
 * The operator's one-time token of the address, once per load of the page. Security: a token in the fragment reaches no server and no
 * log; it leaves the address at once, before anything else of the portal runs.
 */
export function takeClaimToken(): string {
  taken ??= new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
  if (location.hash !== "") history.replaceState(history.state, "", location.pathname + location.search);
  return taken;
}
