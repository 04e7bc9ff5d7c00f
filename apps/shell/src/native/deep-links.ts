const SCHEME = "atoll:";
/** Longer links are not ours. */
const MOST = 2_048;

/** The address of the shell that a link leads to: `atoll://miniapp/<id>`, or a page of the registry. Undefined for any other. */
export function addressOfLink(link: string, shellOrigin: string): string | undefined {
  if (link.length > MOST || !URL.canParse(link)) return undefined;
  // Security: a link says where to go, never what to do; what it leads to is a page that the person sees.
  if (link.startsWith(`${SCHEME}//`)) return addressIn(link.slice(SCHEME.length + 2));
  const { origin, pathname, search } = new URL(link);
  return origin === shellOrigin ? pathname + search : undefined;
}

function addressIn(rest: string): string {
  const { pathname, search } = new URL(`https://shell.invalid/${rest.replace(/^\/+/, "")}`);
  return pathname + search;
}
