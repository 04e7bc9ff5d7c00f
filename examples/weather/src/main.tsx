import { useState } from "react";
import type { Place } from "./model/place.ts";
import { BoardScreen } from "./screens/board-screen.tsx";
import { PlaceScreen } from "./screens/place-screen.tsx";
import { SearchScreen } from "./screens/search-screen.tsx";
import { useBoard } from "./state/use-board.ts";

type Route =
  | { readonly page: "board" }
  | { readonly page: "search" }
  | { readonly page: "place"; readonly place: Place };

const BOARD: Route = { page: "board" };

/** The weather of the places that a person cares about. */
export default function WeatherBoard() {
  const board = useBoard();
  const [route, setRoute] = useState<Route>(BOARD);
  const back = () => setRoute(BOARD);
  if (route.page === "search") {
    const choose = (place: Place) => {
      board.add(place);
      back();
    };
    return <SearchScreen onBack={back} onChoose={choose} />;
  }
  if (route.page === "place") {
    const remove = () => {
      board.remove(route.place.id);
      back();
    };
    return <PlaceScreen place={route.place} units={board.units} onBack={back} onRemove={remove} />;
  }
  return (
    <BoardScreen
      board={board}
      onOpen={(place) => setRoute({ page: "place", place })}
      onSearch={() => setRoute({ page: "search" })}
    />
  );
}
