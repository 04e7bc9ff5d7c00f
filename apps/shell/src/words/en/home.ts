/** Words of the home page. */
export const home = {
  title: "Mini-apps",
  intro: "Each one runs in a sandbox of its own and asks before it reaches anything of yours.",
  search: "Search mini-apps",
  searchHint: "Search",
  by: (publisher: string) => `By ${publisher}`,
  loading: "Loading mini-apps",
  emptyTitle: "No mini-apps yet",
  emptyHint:
    "The first appears here once it was reviewed and released. In a checkout, npm start releases the examples within a minute.",
  failedTitle: "The mini-apps could not be loaded",
  failedHint: "The server did not answer as it should. Check that it is running.",
  nothingFits: (query: string) => `No mini-app fits “${query}”. Try fewer or other words.`,
  development: "Development: the network map is on",
  answeredBy: (domain: string, origin: string) => `${domain} is answered by ${origin}`,
  coloursSystem: "Colours: as the system",
  coloursLight: "Colours: light",
  coloursDark: "Colours: dark",
};
