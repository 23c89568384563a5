"""A look at a kept dataset: a small map, drawn in the background, and its first rows."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsMapRendererParallelJob, QgsMapSettings, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel, QTableWidget, QTableWidgetItem

from ...common.josa import phrased
from ...processing.data import shelf
from ...processing.data.looks import dress
from ...processing.translation import tr
from ..widgets import column

PICTURE = QSize(340, 170)
ROWS = 5
MARGIN = 1.06


class Preview(QgsCollapsibleGroupBoxBasic):
    """Folded away until it is wanted; only then is anything opened or drawn."""

    def __init__(self) -> None:
        super().__init__(tr("Preview"))
        self.setFlat(True)
        self._kept: shelf.KeptCard | None = None
        self._layer: QgsVectorLayer | None = None
        self._job: QgsMapRendererParallelJob | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumWidth(1)
        self.picture.setFixedHeight(PICTURE.height())
        self.picture.setAccessibleName(tr("Preview"))
        self.rows = QTableWidget()
        self.rows.setTabKeyNavigation(False)  # the arrows go through the cells, and Tab leads on
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.verticalHeader().hide()
        self.rows.setAccessibleName(tr("First rows"))
        layout = column(self, margin=2)
        layout.addWidget(self.picture)
        layout.addWidget(self.rows)
        self.setCollapsed(True)
        self.collapsedStateChanged.connect(self._look)

    def show_kept(self, kept: shelf.KeptCard | None) -> None:
        """Preview this copy; hidden where there is none."""
        if kept is not None and kept == self._kept:
            return
        self.stop()
        self._kept, self._layer = kept, None
        self.setVisible(kept is not None)
        self._look()

    def stop(self) -> None:
        """Stop drawing."""
        if self._job is not None:
            self._job.finished.disconnect(self._show_picture)
            self._job.cancelWithoutBlocking()
            self._job.finished.connect(self._job.deleteLater)
            self._job = None

    def _look(self, *_) -> None:
        if self._kept is None or self._layer is not None or self.isCollapsed():
            return
        self._layer = QgsVectorLayer(self._kept.uri, self._kept.title, "ogr")
        if not self._layer.isValid():
            self.picture.setText(phrased(tr("The result {file} cannot be opened."), file=self._kept.file))
            return
        dress(self._layer, self._kept.theme)
        self._show_rows()
        self.picture.setVisible(self._layer.isSpatial())
        if self._layer.isSpatial():
            self._draw()

    def _show_rows(self) -> None:
        fields = [field.name() for field in self._layer.fields() if field.name() != "fid"]
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setLimit(ROWS)
        features = list(self._layer.getFeatures(request))
        self.rows.setColumnCount(len(fields))
        self.rows.setHorizontalHeaderLabels([self._kept.aliases.get(name) or name for name in fields])
        self.rows.setRowCount(len(features))
        for row, feature in enumerate(features):
            for place, name in enumerate(fields):
                value = feature[name]
                text = "" if value is None or str(value) == "NULL" else str(value)
                self.rows.setItem(row, place, QTableWidgetItem(text))
        self.rows.resizeColumnsToContents()
        height = sum(self.rows.rowHeight(row) for row in range(len(features)))
        bar = self.rows.horizontalScrollBar().sizeHint().height()
        self.rows.setFixedHeight(height + self.rows.horizontalHeader().sizeHint().height() + bar + 4)

    def _draw(self) -> None:
        settings = QgsMapSettings()
        settings.setLayers([self._layer])
        settings.setDestinationCrs(self._layer.crs())
        extent = self._layer.extent()
        extent.scale(MARGIN)
        settings.setExtent(extent)
        ratio = self.devicePixelRatioF()
        settings.setOutputSize(PICTURE * ratio)
        settings.setBackgroundColor(self.palette().color(self.backgroundRole()))
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._show_picture)
        self.picture.setText(tr("Drawing…"))
        self._job.start()

    def _show_picture(self) -> None:
        picture = QPixmap.fromImage(self._job.renderedImage())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(picture)
        self._job.deleteLater()
        self._job = None
