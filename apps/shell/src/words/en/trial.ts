/** Words of the page that an invitation to try a mini-app leads to. */
export const trial = {
  title: "Invitation",
  asking: "Looking at the invitation",
  over: "This invitation has ended or was taken back. Ask for another where you got it.",
  failed: "The invitation could not be looked at. Check the connection, then try again.",
  invited: (name: string) => `Try ${name}`,
  version: (version: string) =>
    `You get version ${version} before others do. It was reviewed like every mini-app, and asks before it reaches anything of yours.`,
  nothing: "There is no version to try now. Until there is, you get what everyone gets.",
  until: (date: string) => `Until ${date}, on this device.`,
  open: (name: string) => `Open ${name}`,
};
