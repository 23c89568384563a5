"""The page that qgis2web (Leaflet) makes of layers: GeoJSON in scripts, one style function and one pop-up a layer.

The plugin cannot be installed here (it is on no package index), so its page is written in its shape, as published pages
show it: all of a layer as GeoJSON in a script, a pane and an L.geoJson a layer, an HTML table in each pop-up.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import geopandas

PAGE = """<!doctype html><html lang="ko"><head><meta charset="utf-8">
<meta name="viewport" content="initial-scale=1,user-scalable=no,maximum-scale=1,width=device-width">
<link rel="stylesheet" href="css/leaflet.css"><link rel="icon" href="data:,">
<style>html, body, #map {{ width: 100%; height: 100%; padding: 0; margin: 0; }}</style></head><body><div id="map"></div>
<script src="js/leaflet.js"></script>
{data}
<script>
var map = L.map('map', {{ zoomControl: false, maxZoom: 28, minZoom: 1, preferCanvas: true }}).fitBounds({bounds});
{layers}
</script></body></html>
"""
LAYER = """
function pop_{name}(feature, layer) {{
  var rows = Object.keys(feature.properties).map(function (key) {{
    return '<tr><th scope="row">' + key + '</th><td>' + feature.properties[key] + '</td></tr>';
  }});
  var popupContent = '<table>' + rows.join('') + '</table>';
  layer.bindPopup(popupContent, {{ maxHeight: 400 }});
}}
function style_{name}(feature) {{ var value = feature.properties['{field}'];
  {rules}
}}
map.createPane('pane_{name}');
var layer_{name} = new L.geoJson(json_{name}, {{ interactive: true, pane: 'pane_{name}', onEachFeature: pop_{name},
  style: style_{name} }});
map.addLayer(layer_{name});
"""
RULE = (
    "if (value <= {top}) {{ return {{ pane: 'pane_{name}', opacity: 1, color: '{line}', weight: {weight},"
    " fill: {fill}, fillOpacity: 1, fillColor: '{color}' }}; }}"
)


def write_page(
    folder: Path, city: Path, looks: dict[str, tuple[str, tuple[float, ...], tuple[str, ...]]], leaflet: Path
) -> None:
    """Write the page of the layers of ``city``; ``looks``: layer → field, upper limits of classes, their colours."""
    (folder / "data").mkdir(parents=True)
    for kind, name in (("js", "leaflet.js"), ("css", "leaflet.css")):
        (folder / kind).mkdir()
        shutil.copy(leaflet / "dist" / name, folder / kind)
    scripts, layers = [], []
    for name, (field, tops, colors) in looks.items():
        frame = geopandas.read_file(city, layer=name, engine="pyogrio").to_crs(4326)
        if name == "parcels":
            west, south, east, north = frame.total_bounds
        file = folder / "data" / f"{name}.geojson"
        frame.to_file(file, driver="GeoJSON", engine="pyogrio", COORDINATE_PRECISION=6)
        script = folder / "data" / f"{name}.js"
        script.write_text(f"var json_{name} = {file.read_text('utf-8')}", "utf-8")
        file.unlink()
        scripts.append(f'<script src="data/{name}.js"></script>')
        layers.append(_layer(name, field, tops, colors, polygons=name == "parcels"))
    bounds = json.dumps([[south, west], [north, east]])
    page = PAGE.format(data="\n".join(scripts), layers="\n".join(layers), bounds=bounds)
    (folder / "index.html").write_text(page, "utf-8")


def _layer(name: str, field: str, tops: tuple[float, ...], colors: tuple[str, ...], *, polygons: bool) -> str:
    rules = [
        RULE.format(
            top=top,
            name=name,
            color=color,
            line="#555555" if polygons else color,
            weight=1 if polygons else n + 1,
            fill="true" if polygons else "false",
        )
        for n, (top, color) in enumerate(zip(tops, colors, strict=True))
    ]
    return LAYER.format(name=name, field=field, rules="\n  ".join(rules))
