// One by one: the package's index would bring in every icon there is.
import ArrowDown from "lucide-react-native/icons/arrow-down";
import ArrowLeft from "lucide-react-native/icons/arrow-left";
import ArrowRight from "lucide-react-native/icons/arrow-right";
import ArrowUp from "lucide-react-native/icons/arrow-up";
import Bell from "lucide-react-native/icons/bell";
import Bookmark from "lucide-react-native/icons/bookmark";
import Calendar from "lucide-react-native/icons/calendar";
import Camera from "lucide-react-native/icons/camera";
import ChartColumn from "lucide-react-native/icons/chart-column";
import Check from "lucide-react-native/icons/check";
import ChevronDown from "lucide-react-native/icons/chevron-down";
import ChevronLeft from "lucide-react-native/icons/chevron-left";
import ChevronRight from "lucide-react-native/icons/chevron-right";
import ChevronUp from "lucide-react-native/icons/chevron-up";
import ChevronsLeft from "lucide-react-native/icons/chevrons-left";
import ChevronsRight from "lucide-react-native/icons/chevrons-right";
import CircleAlert from "lucide-react-native/icons/circle-alert";
import CircleCheck from "lucide-react-native/icons/circle-check";
import CircleX from "lucide-react-native/icons/circle-x";
import Clock from "lucide-react-native/icons/clock";
import Cloud from "lucide-react-native/icons/cloud";
import Copy from "lucide-react-native/icons/copy";
import CreditCard from "lucide-react-native/icons/credit-card";
import Delete from "lucide-react-native/icons/delete";
import Download from "lucide-react-native/icons/download";
import Ellipsis from "lucide-react-native/icons/ellipsis";
import ExternalLink from "lucide-react-native/icons/external-link";
import Eye from "lucide-react-native/icons/eye";
import EyeOff from "lucide-react-native/icons/eye-off";
import File from "lucide-react-native/icons/file";
import Flag from "lucide-react-native/icons/flag";
import Folder from "lucide-react-native/icons/folder";
import Gift from "lucide-react-native/icons/gift";
import Globe from "lucide-react-native/icons/globe";
import Heart from "lucide-react-native/icons/heart";
import House from "lucide-react-native/icons/house";
import Image from "lucide-react-native/icons/image";
import Info from "lucide-react-native/icons/info";
import LayoutGrid from "lucide-react-native/icons/layout-grid";
import Link from "lucide-react-native/icons/link";
import List from "lucide-react-native/icons/list";
import ListFilter from "lucide-react-native/icons/list-filter";
import Lock from "lucide-react-native/icons/lock";
import LockOpen from "lucide-react-native/icons/lock-open";
import LogOut from "lucide-react-native/icons/log-out";
import Mail from "lucide-react-native/icons/mail";
import MapPin from "lucide-react-native/icons/map-pin";
import Menu from "lucide-react-native/icons/menu";
import MessageCircle from "lucide-react-native/icons/message-circle";
import Mic from "lucide-react-native/icons/mic";
import Minus from "lucide-react-native/icons/minus";
import Moon from "lucide-react-native/icons/moon";
import Pause from "lucide-react-native/icons/pause";
import Pencil from "lucide-react-native/icons/pencil";
import Phone from "lucide-react-native/icons/phone";
import Play from "lucide-react-native/icons/play";
import Plus from "lucide-react-native/icons/plus";
import QrCode from "lucide-react-native/icons/qr-code";
import RefreshCw from "lucide-react-native/icons/refresh-cw";
import Search from "lucide-react-native/icons/search";
import Send from "lucide-react-native/icons/send";
import Settings from "lucide-react-native/icons/settings";
import Share2 from "lucide-react-native/icons/share-2";
import ShoppingCart from "lucide-react-native/icons/shopping-cart";
import Star from "lucide-react-native/icons/star";
import Sun from "lucide-react-native/icons/sun";
import Tag from "lucide-react-native/icons/tag";
import Ticket from "lucide-react-native/icons/ticket";
import Trash from "lucide-react-native/icons/trash";
import TriangleAlert from "lucide-react-native/icons/triangle-alert";
import Truck from "lucide-react-native/icons/truck";
import Undo2 from "lucide-react-native/icons/undo-2";
import Upload from "lucide-react-native/icons/upload";
import User from "lucide-react-native/icons/user";
import Users from "lucide-react-native/icons/users";
import Utensils from "lucide-react-native/icons/utensils";
import Wallet from "lucide-react-native/icons/wallet";
import X from "lucide-react-native/icons/x";
import Zap from "lucide-react-native/icons/zap";
import type { LucideIcon } from "lucide-react-native";
import type { IconName } from "../props/icon-name.ts";

/** What each icon looks like. */
export const DRAWINGS: { readonly [N in IconName]: LucideIcon } = {
  "arrow-down": ArrowDown,
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  "arrow-up": ArrowUp,
  bell: Bell,
  bookmark: Bookmark,
  calendar: Calendar,
  camera: Camera,
  "chart-column": ChartColumn,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "chevron-up": ChevronUp,
  "chevrons-left": ChevronsLeft,
  "chevrons-right": ChevronsRight,
  "circle-alert": CircleAlert,
  "circle-check": CircleCheck,
  "circle-x": CircleX,
  clock: Clock,
  cloud: Cloud,
  copy: Copy,
  "credit-card": CreditCard,
  delete: Delete,
  download: Download,
  ellipsis: Ellipsis,
  "external-link": ExternalLink,
  eye: Eye,
  "eye-off": EyeOff,
  file: File,
  flag: Flag,
  folder: Folder,
  gift: Gift,
  globe: Globe,
  heart: Heart,
  house: House,
  image: Image,
  info: Info,
  "layout-grid": LayoutGrid,
  link: Link,
  list: List,
  "list-filter": ListFilter,
  lock: Lock,
  "lock-open": LockOpen,
  "log-out": LogOut,
  mail: Mail,
  "map-pin": MapPin,
  menu: Menu,
  "message-circle": MessageCircle,
  mic: Mic,
  minus: Minus,
  moon: Moon,
  pause: Pause,
  pencil: Pencil,
  phone: Phone,
  play: Play,
  plus: Plus,
  "qr-code": QrCode,
  "refresh-cw": RefreshCw,
  search: Search,
  send: Send,
  settings: Settings,
  "share-2": Share2,
  "shopping-cart": ShoppingCart,
  star: Star,
  sun: Sun,
  tag: Tag,
  ticket: Ticket,
  trash: Trash,
  "triangle-alert": TriangleAlert,
  truck: Truck,
  "undo-2": Undo2,
  upload: Upload,
  user: User,
  users: Users,
  utensils: Utensils,
  wallet: Wallet,
  x: X,
  zap: Zap,
};
