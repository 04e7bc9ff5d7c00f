/** Where the service worker is, and the one trusted-types policy of the page, which lets it register that address and nothing else. */
export const SERVICE_WORKER = { path: "/sw.js", policy: "atoll-service-worker" } as const;
