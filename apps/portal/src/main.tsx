import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "virtual:token-styles.css";
import "./theme/mantine.css";
import "./theme/base.css";
import "./theme/frame.css";
import "./theme/parts.css";
import "./theme/review.css";
import "./theme/listing.css";
import "./theme/usage.css";
import "./theme/preview.css";
import * as z from "zod";
import { takeClaimToken } from "./account/claim-token.ts";

// Security: before anything else runs, the operator's token leaves the address.
if (location.pathname === "/claim") takeClaimToken();
// Security: the page's policy lets no text become code, so schemas must not try. They are made when their modules load, which is next.
z.config({ jitless: true });

const { startPortal } = await import("./portal-app.tsx");
startPortal();
