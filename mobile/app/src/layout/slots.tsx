/** The named places of the layout that other modules fill; each is drawn as soon as its module exports it here. */

/** In the top bar. */
export function SearchBar() {
  return <div class="slot-search" />;
}

/** Between map and sheet, where layers have times; null without. */
export function TimeBar() {
  return null;
}

/** In the sheet. */
export function ListTab() {
  return null;
}

/** Instead of everything, in the phase `locked`: opens files by a passphrase and hands them to `open` (open.ts). */
export function Unlock() {
  return null;
}

/** Instead of everything, in the phase `expired`. */
export function Expired() {
  return null;
}

/** Among the map's buttons. */
export function LocateButton() {
  return null;
}

/** Over the map, in the mode `compare`. */
export function Compare() {
  return null;
}

/** Under a feature's details and in the menu: sharing, print, comparing, offline. */
export function MenuEntries() {
  return null;
}

/** A line under the title: whether the data are ready offline, and how old they are. */
export function OfflineBadge() {
  return null;
}
