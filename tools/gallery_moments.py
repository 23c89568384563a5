"""The pictures of the gallery: file name → English title, in the order in which they are taken."""

from __future__ import annotations

TITLES = {
    "start": "First start",
    "home-empty": "Home of an empty project",
    "home": "Home of a project with results",
    "data": "Data",
    "bus": "Bus transfers",
    "forest": "Forest-adjacent land",
    "traffic": "Traffic simulation",
    "mobile": "Publishing for phones",
    "reports": "Maps and reports",
    "narrow": "The dock at 300 pixels",
    "chart": "A chart beside the map",
    "card": "What is this: a hub that was clicked",
    "matrix": "Transfers between all routes",
    "settings": "Settings",
    "help": "Help",
    "dialog": "An algorithm's own dialog",
    "layout": "A map sheet in QGIS's layout window",
}
