import encodeQR from "qr";

const WIDTH = 640;
const HEIGHT = 480;
const MODULE = 8;
/** Light grey around the code, as paper is. */
const PAPER = 235;
const INK = 16;

/** A video (YUV4MPEG2) of one picture: a QR code on paper, for a browser whose camera is a file. */
export function createQrVideo(text: string): Uint8Array {
  const header = new TextEncoder().encode(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`);
  const colours = new Uint8Array((WIDTH / 2) * (HEIGHT / 2) * 2).fill(128);
  const video = new Uint8Array(header.length + WIDTH * HEIGHT + colours.length);
  video.set(header);
  video.set(createBrightness(encodeQR(text, "raw")), header.length);
  video.set(colours, header.length + WIDTH * HEIGHT);
  return video;
}

function createBrightness(code: readonly (readonly boolean[])[]): Uint8Array {
  const picture = new Uint8Array(WIDTH * HEIGHT).fill(PAPER);
  const left = Math.round((WIDTH - code.length * MODULE) / 2);
  const top = Math.round((HEIGHT - code.length * MODULE) / 2);
  for (const [row, cells] of code.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (!dark) continue;
      for (let line = 0; line < MODULE; line++) {
        const start = (top + row * MODULE + line) * WIDTH + left + column * MODULE;
        picture.fill(INK, start, start + MODULE);
      }
    }
  }
  return picture;
}
