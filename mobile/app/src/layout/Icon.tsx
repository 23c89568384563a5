const PATHS = {
  menu: "M4 6h16M4 12h16M4 18h16",
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7 7 7",
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  home: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  north: "M12 3l5 9H7zM12 21l-5-9h10z",
  building: "M4 21V9l8-5 8 5v12zM9 21v-6h6v6M9 11h.01M15 11h.01",
  eye: "M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 9.5a2.5 2.5 0 110 5 2.5 2.5 0 010-5z",
  "eye-off": "M4 4l16 16M10 6.3A11 11 0 0112 6c6 0 10 6 10 6a18 18 0 01-3 3.3M6.5 8.2A17 17 0 002 12s4 6 10 6c1 0 2-.2 3-.5",
  locate: "M12 2v3M12 19v3M2 12h3M19 12h3M12 5a7 7 0 110 14 7 7 0 010-14zM12 10a2 2 0 110 4 2 2 0 010-4z",
  share: "M18 8a3 3 0 100-6 3 3 0 000 6zM6 15a3 3 0 100-6 3 3 0 000 6zM18 22a3 3 0 100-6 3 3 0 000 6zM8.6 10.5l6.8-4M8.6 13.5l6.8 4",
  print: "M7 8V3h10v5M7 18H4v-7a3 3 0 013-3h10a3 3 0 013 3v7h-3M7 14h10v7H7z",
  compare: "M12 2v20M4 5h5v14H4zM15 5h5v14h-5z",
  search: "M11 4a7 7 0 110 14 7 7 0 010-14zM16 16l5 5",
  play: "M7 4v16l13-8z",
  pause: "M8 5v14M16 5v14",
  previous: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  check: "M5 12l5 5 9-10",
  pin: "M12 21s-7-6.2-7-11a7 7 0 0114 0c0 4.8-7 11-7 11zM12 7.5a2.5 2.5 0 110 5 2.5 2.5 0 010-5z",
};

/** A picture beside or in place of words; it never stands for itself, so readers of screens skip it. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
