/**
 * The page around the preview where no portal is: it shows the preview in the whole window, keeps what it says, and passes on what it is
 * told. Only the browser of a run is ever given it.
 */
export function pageAround(preview: string): string {
  const { origin } = new URL(preview);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Preview</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; }</style>
<iframe title="Preview" src="${preview}"></iframe>
<script>
const frame = document.querySelector("iframe");
var heard = [];
function tell(message) { frame.contentWindow.postMessage(message, ${JSON.stringify(origin)}); }
addEventListener("message", (event) => {
  if (event.source === frame.contentWindow && event.origin === ${JSON.stringify(origin)}) heard.push(event.data);
});
</script>
`;
}
