"""A user who stops a job in the middle."""

from sijeong.common.progress import Progress


class CancelAfter(Progress):
    """Asks to stop when the job has looked so many times."""

    def __init__(self, looks: float) -> None:
        self.looks = looks

    def is_cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0


class CancelAt(Progress):
    """Asks to stop when the job is so far (0 to 1)."""

    def __init__(self, share: float) -> None:
        self._share, self._is_there = share, False

    def is_cancelled(self) -> bool:
        return self._is_there

    def _show(self, fraction: float) -> None:
        self._is_there |= fraction >= self._share
