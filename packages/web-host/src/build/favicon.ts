/** Atoll's mark, as a picture for the browser's tab. The same islands as `AtollMark` of @atoll/react-native. */
export const FAVICON = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="#0A7774">`,
  `<style>@media(prefers-color-scheme:dark){svg{fill:#3FC1B5}}</style>`,
  ...[
    [0.0, 0.3],
    [0.15, 0.22],
    [0.29, 0.26],
    [0.43, 0.18],
    [0.56, 0.28],
    [0.71, 0.2],
    [0.85, 0.24],
  ].map(([turn = 0, size = 0]) => {
    const angle = (turn - 0.25) * 2 * Math.PI;
    const place = (part: number) => (50 + 36 * part).toFixed(1);
    return `<circle cx="${place(Math.cos(angle))}" cy="${place(Math.sin(angle))}" r="${size * 50}"/>`;
  }),
  `</svg>`,
].join("");
