"""A line on the home page while layers of the user's own glare through the results, with a way to quiet them."""

from __future__ import annotations

from functools import partial

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtWidgets import QWidget

from ...processing.translation import tr
from ..announcer import announce
from ..widgets import column, note


class QuietOffer(QWidget):
    """Nothing is changed without a click, and the message bar takes it back."""

    def __init__(self, iface, project: QgsProject) -> None:
        super().__init__()
        self._iface, self._project = iface, project
        self._line = note()
        self._line.setToolTip(tr("Parcels and boundaries become outlines, others pale; their look until now is kept."))
        self._line.linkActivated.connect(lambda _address: self.quiet())
        column(self, margin=0).addWidget(self._line)
        self.hide()

    def refresh(self) -> None:
        """Look whether there is something to offer."""
        from ...processing.data.quieting import glaring_layers  # late: it needs packages that a QGIS may lack

        count = len(glaring_layers(self._project))
        text = tr("Layers of your own that cover the map in QGIS's random colours: {count}.").format(count=count)
        self._line.setText(f'{text} <a href="quiet">{tr("Quiet them")}</a>')
        self.setVisible(count > 0)

    def quiet(self) -> None:
        """Quiet them all."""
        from ...processing.data.quieting import glaring_layers, quiet

        kept = {layer.id(): quiet(layer) for layer in glaring_layers(self._project)}
        self.refresh()
        text = tr("{count} layers are quiet now. Their look until now is kept as a style of each.")
        announce(
            self._iface,
            Qgis.MessageLevel.Info,
            text.format(count=len(kept)),
            tr("Undo"),
            partial(self._take_back, kept),
        )

    def _take_back(self, kept: dict[str, str]) -> None:
        from ...processing.data.quieting import unquiet

        for layer_id, style in kept.items():
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                unquiet(layer, style)
        self.refresh()
