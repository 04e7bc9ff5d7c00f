/** What helps a reviewer work through the queue, in English. */
export const reviewing = {
  keys: "Keys",
  keysHint: "Single keys, while you are not typing.",
  keyRows: {
    j: "The next version that waits",
    k: "The one before",
    enter: "Open the version on the mark",
    a: "Approve: goes to the button",
    r: "Request changes: goes to the note",
    help: "These keys",
  },
  waitingGroup: "Waiting for review",
  next: "Next in the queue",
  previous: "Previous in the queue",
  position: (at: number, of: number) => `${at} of ${of} in the queue`,
  severities: (blocking: number, warnings: number, notes: number) =>
    `${blocking} blocking, ${warnings} warnings, ${notes} notes`,
  prepare: "Put the prepared text into the note",
  prepared: {
    "review/broken": "It did not work as its description says. Steps: ",
    "review/data-use":
      "It uses people’s data in a way that its manifest does not declare. Please declare it, or leave it out: ",
    "review/content": "Some of its content is not allowed here, or not for the age that it declares: ",
    "review/imitation":
      "It can be taken for another mini-app, company or person. Please change its name or looks: ",
    "review/listing": "Its name, description or pictures promise what it does not do: ",
    "review/permission":
      "It asks for a permission that we saw no use of. Please explain it, or leave it out: ",
    "review/security": "It puts the people who use it at risk: ",
  } as Readonly<Record<string, string>>,
} as const;
