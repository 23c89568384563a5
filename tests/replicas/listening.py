"""A user who reads what a job says."""

from sijeong.common.progress import Progress


class Listening(Progress):
    """Keeps the steps and the warnings, as they are read."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.warnings: list[str] = []

    def _say(self, template: str, values: dict) -> None:
        self.said.append(template.format(**values))

    def _warn(self, template: str, values: dict) -> None:
        self.warnings.append(template.format(**values))
