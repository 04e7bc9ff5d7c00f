// One by one: the package's index would bring in every icon there is.
export { default as ArrowLeft } from "lucide-react-native/icons/arrow-left";
export { default as Clock } from "lucide-react-native/icons/clock";
export { default as CloudOff } from "lucide-react-native/icons/cloud-off";
export { default as HardDrive } from "lucide-react-native/icons/hard-drive";
export { default as Maximize2 } from "lucide-react-native/icons/maximize-2";
export { default as Minimize2 } from "lucide-react-native/icons/minimize-2";
export { default as Monitor } from "lucide-react-native/icons/monitor";
export { default as Moon } from "lucide-react-native/icons/moon";
export { default as RefreshCw } from "lucide-react-native/icons/refresh-cw";
export { default as Search } from "lucide-react-native/icons/search";
export { default as ShieldCheck } from "lucide-react-native/icons/shield-check";
export { default as Sun } from "lucide-react-native/icons/sun";
