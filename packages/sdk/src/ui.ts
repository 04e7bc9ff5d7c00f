export * from "@atoll/ui/guest";
