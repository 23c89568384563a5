import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const NOTE = `The phone app is part of Sijeong (GPL-2.0-or-later). It contains the following packages.
휴대전화 앱은 Sijeong(GPL-2.0-or-later)의 일부이며 다음 오픈소스를 담고 있습니다.
`;

/** Writes `licences.txt`: name, version and licence of each package of which code is in the app. */
export function licences(): Plugin {
  return {
    name: "licences",
    generateBundle() {
      const packages = new Set([...this.getModuleIds()].flatMap((id) => packageOf(id) ?? []));
      const source = [NOTE, ...[...packages].sort().map(entry)].join(`\n${"-".repeat(72)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** The folder of the package that a module lies in. */
function packageOf(id: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//u.exec(id)?.[1] ?? null;
}

function entry(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
}
