import { createRoot } from "react-dom/client";
// The bench's build puts the plain kit in place of @atoll/sdk/ui.
import App from "./mini-app/src/main.tsx";

createRoot(document.getElementById("root") as HTMLElement).render(<App />);
// Two frames after the render: the first is drawn, the second says so.
requestAnimationFrame(() => requestAnimationFrame(() => parent.postMessage("painted", "*")));
