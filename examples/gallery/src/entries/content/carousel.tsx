import { Box, Carousel, Heading } from "@atoll/sdk/ui";

/** Its children one at a time, by swipe, button or keyboard. */
export function CarouselEntry() {
  return (
    <Carousel label="Days" height={160}>
      {["Monday", "Tuesday", "Wednesday"].map((day) => (
        <Box key={day} ground="sunken" radius="lg" height={160} justify="center" align="center">
          <Heading level={3}>{day}</Heading>
        </Box>
      ))}
    </Carousel>
  );
}
