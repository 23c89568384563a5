/** The named places of the layout that other modules fill. */

/** In the top bar. */
export { SearchBar } from "../search/SearchBar";

/** Between map and sheet, where layers have times; null without. */
export { TimeSlot as TimeBar } from "../time/TimeSlot";

/** In the sheet. */
export { ListTab } from "../list/ListTab";

/** Instead of everything, in the phase `locked`: opens files by a passphrase and hands them to `open` (open.ts). */
export { UnlockSlot as Unlock } from "../unlock/UnlockSlot";

/** Instead of everything, in the phase `expired`. */
export { ExpiredSlot as Expired } from "../offline/ExpiredSlot";

/** Among the map's buttons. */
export { LocateButton } from "../locate/LocateButton";

/** Over the map, in the mode `compare`. */
export { CompareSlot as Compare } from "../compare/CompareSlot";

/** Under a feature's details and in the menu: sharing, print, comparing, offline. */
export { MenuEntries } from "../menu/MenuEntries";

/** Over the map: newer data are stored and may be shown. */
export { NewerData } from "../offline/NewerData";

/** A line under the title: whether the data are ready offline, and how old they are. */
export { OfflineBadge } from "../offline/OfflineBadge";
