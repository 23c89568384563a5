"use strict";
// Sorting, the choice of what the map shows, and what is under the pointer. Without it the page stands as it is written.
const order = (cell) => {
  const value = cell.dataset.v;
  return value === undefined ? cell.textContent : value === "" ? null : Number(value);
};

function sort(head) {
  const table = head.closest("table"), column = head.cellIndex, body = table.tBodies[0];
  const sign = head.getAttribute("aria-sort") === "descending" ? 1 : -1;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
  const rows = [...body.rows].sort((one, other) => {
    const a = order(one.cells[column]), b = order(other.cells[column]);
    if (a === null || b === null) return (a === null) - (b === null);
    return sign * (typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang));
  });
  body.append(...rows);
}

function open() {
  const profile = location.hash.startsWith("#dong-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (profile) profile.open = true;
}

for (const button of document.querySelectorAll("th button")) {
  button.addEventListener("click", () => sort(button.parentElement));
}
const shades = document.getElementById("shades"), choice = document.getElementById("shown");
if (shades && choice) {
  const all = JSON.parse(shades.textContent), note = document.getElementById("under");
  const paths = [...document.querySelectorAll(".map path")];
  choice.addEventListener("change", () => {
    for (const path of paths) {
      const [colour, hint] = all[choice.value][path.dataset.d] ?? ["gone", path.dataset.d];
      path.setAttribute("class", colour);
      path.querySelector("title").textContent = hint;
    }
    note.textContent = "";
  });
  for (const path of paths) {
    for (const kind of ["pointerenter", "click"]) {
      path.addEventListener(kind, () => (note.textContent = path.querySelector("title").textContent));
    }
  }
}
addEventListener("hashchange", open);
// On paper the dongs that are told first, and what the reader has opened.
addEventListener("beforeprint", () => document.querySelectorAll("details[data-first]").forEach((one) => (one.open = true)));
open();
