/** Words of the host's camera sheets. */
export const camera = {
  band: (brand: string) => `${brand} shows you the camera`,
  photoTitle: (name: string) => `Take a photo for ${name}`,
  photoHint: (name: string) => `${name} gets only the photo that you use.`,
  scanTitle: (name: string) => `Scan a code for ${name}`,
  scanHint: (name: string) => `Hold a code inside the frame. ${name} gets what it says, and no picture.`,
  preview: "What the camera sees",
  shutter: "Take the photo",
  flip: "Switch camera",
  taken: "The photo that you took",
  use: "Use photo",
  another: "Take another",
  cancel: "Cancel",
  asking: "Waiting for the camera. The browser may ask you.",
  retry: "Try again",
  faults: {
    denied: {
      title: "The browser does not let this page use the camera",
      hint: "Allow it in the browser’s settings for this page, then try again.",
    },
    missing: { title: "No camera was found", hint: "Connect one, then try again." },
    broken: {
      title: "The camera does not answer",
      hint: "Another app may be using it. Close that app, then try again.",
    },
  },
};
