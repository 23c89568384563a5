"""A user who stops a job in the middle."""

from sijeong.common.progress import Progress


class CancelAfter(Progress):
    """Asks to stop when the job has looked so many times."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def is_cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0
