import { Pages } from "@atoll/sdk";
import { DonePage } from "./pages/done-page.tsx";
import { GuestPage } from "./pages/guest-page.tsx";
import { ReviewPage } from "./pages/review-page.tsx";
import { StayPage } from "./pages/stay-page.tsx";

/** A booking in three steps. */
export default function ReefHouse() {
  return <Pages pages={{ "/": StayPage, "/guest": GuestPage, "/review": ReviewPage, "/done": DonePage }} />;
}
