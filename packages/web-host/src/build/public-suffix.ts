// Stands in for tldts, whose list of public suffixes is a sixth of a host's script.
// Security: that a domain lies below no public suffix is decided when a package is built and when the registry takes it in.
// A page reads only manifests with the digest that it was told, so it does not decide that again.

/** Takes every suffix for a known one with a registrable name below it. */
export function parse(host: string) {
  return {
    domain: host,
    publicSuffix: host.slice(host.lastIndexOf(".") + 1),
    isIcann: true,
    isPrivate: false,
  };
}
