"""Shows the demo's publication through the plugin's own preview server, on this machine alone, until Ctrl+C."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PUBLICATION = ROOT / "build" / "demo" / "phone"


def main() -> int:
    sys.path.append(str(ROOT / "build" / "plugins"))
    from sijeong.mobile.serving.preview_server import MINUTES, PreviewServer, PreviewSettings

    if not PUBLICATION.is_dir():
        print(f"There is no {PUBLICATION.relative_to(ROOT)} yet; run make demo first.", file=sys.stderr)
        return 1
    with PreviewServer(PreviewSettings(PUBLICATION, minutes=MINUTES)) as server:
        print(f"{server.url}\n인증서는 이번 미리보기용입니다 (self-signed). 브라우저에서 한 번 허용하세요.")
        print(f"SHA-256 {server.fingerprint}", flush=True)
        try:
            server.wait(MINUTES * 60)
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
