import "./print.css";
import { render } from "preact";
import { mode, publication } from "../state/app";
import { theMap } from "../state/map";
import { divided } from "../compare/divided";
import { scenarioMap } from "../compare/scenarioMap";
import { pictureOf, type Sheet } from "./picture";
import { PrintPage } from "./PrintPage";

/** Prints the view at hand: on paper (A4) the page stands in place of the app, in the colours of paper. */
export async function printView(): Promise<void> {
  const address = await pictureAddress();
  const page = document.createElement("div");
  page.className = "print";
  document.body.append(page);
  render(<PrintPage publication={publication.value!} picture={address} />, page);
  await page.querySelector("img")?.decode();
  addEventListener("afterprint", () => remove(page, address), { once: true });
  window.print();
}

async function pictureAddress(): Promise<string> {
  const sheets: Sheet[] = [];
  if (theMap.value) sheets.push({ map: theMap.value, from: 0 });
  if (mode.value === "compare" && scenarioMap.value) sheets.push({ map: scenarioMap.value, from: divided.value });
  const picture = await pictureOf(sheets);
  return picture ? URL.createObjectURL(picture) : "";
}

function remove(page: HTMLElement, address: string): void {
  render(null, page);
  page.remove();
  if (address) URL.revokeObjectURL(address);
}
