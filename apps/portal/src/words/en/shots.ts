/** What is said of pictures of a version, in English. */
export const shots = {
  title: "What it looks like",
  hint: "Taken in the real host, in a phone’s size, as it starts with nothing.",
  notConfigured: "This registry takes no pictures: its operator has given it no browser (ATOLL_CHROMIUM).",
  none: "No picture could be taken. The findings say why.",
  coming: "Pictures are taken after the checks; they come in a moment.",
  names: {
    "light-first": "First screen, light",
    "dark-first": "First screen, dark",
    "light-later": "Seconds later, light",
    "dark-later": "Seconds later, dark",
  } as Readonly<Record<string, string>>,
  open: (name: string) => `${name}: open the picture`,
} as const;
