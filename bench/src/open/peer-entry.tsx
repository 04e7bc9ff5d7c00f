import { createRoot } from "react-dom/client";
import { whenPainted } from "./when-painted.ts";
// The bench's build puts the plain kit in place of @atoll/sdk/ui.
import App from "./mini-app/src/main.tsx";

createRoot(document.getElementById("root") as HTMLElement).render(<App />);
void whenPainted("Row 39").then(() => parent.postMessage("painted", "*"));
