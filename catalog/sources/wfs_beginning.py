"""What is asked of a WFS before the first page: what it has, the fields of the layer, how many features match."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd

from ...common.texts import marked
from ..entries import Dataset
from ..errors import CatalogError
from ..http.request import Answer
from ..remarks import Remark, remark
from .base import Page
from .ogc_answers import features_of, is_json, key_sources, whole_number
from .ogc_axes import epsg_of
from .ogc_capabilities import Capabilities, FeatureType, capabilities_of, fields_of
from .ogc_errors import complaint_of
from .wfs_step import COUNT, FIELDS, PAGE, PAGES
from .wfs_talk import Talk


def read_capabilities(talk: Talk, answer: Answer) -> Page:
    """Find the layer, and ask for its fields."""
    talk.refuse(answer)
    capabilities = capabilities_of(answer)
    layer = _layer(talk, capabilities)
    wanted = talk.dataset.request
    step = replace(
        talk.step,
        task=FIELDS,
        version=capabilities.version,
        layer=layer.name,
        system=_system(talk.dataset, layer),
        systems=tuple(dict.fromkeys(map(epsg_of, layer.systems))),
        extent=layer.extent.xy if layer.extent else "",
        json=capabilities.geojson_format(),
        gml=capabilities.gml_format(),
        size=min(filter(None, (int(wanted.get("page", PAGE)), capabilities.page_limit))),
        limit=capabilities.page_limit,
    )
    form = str(wanted.get("format", "")) or ("json" if step.json else "gml")
    return talk.on(replace(step, form=form))


def read_fields(talk: Talk, answer: Answer) -> Page:
    """Note types and key of the layer, and ask how many of its features match."""
    # A server without this operation is asked all the same: only the types of its numbers stay unknown.
    known = None if complaint_of(answer) or is_json(answer) else fields_of(answer)
    step = replace(talk.step, task=COUNT)
    if known:
        keys = {name.lower() for name in (talk.dataset.request.get("key"), *key_sources(talk.dataset)) if name}
        sort = next((name for name in known.names if name.lower() in keys), "")
        step = replace(step, geometry=known.geometry, kinds=known.kinds, sort=sort)
    return talk.on(step)


def read_count(talk: Talk, answer: Answer) -> Page:
    """Ask for the first page; where nothing is found, count once more with the axes of the box exchanged."""
    counted = None if complaint_of(answer) else _counted(answer)
    if counted == 0 and not talk.step.turned:
        return talk.on(replace(talk.step, turned=True))
    if counted == 0:
        return Page(gpd.GeoDataFrame(), 0, remarks=_nothing_found(talk))
    return talk.on(replace(talk.step, task=PAGES, promised=counted))


def _layer(talk: Talk, capabilities: Capabilities) -> FeatureType:
    name = str(talk.dataset.request.get("typename", ""))
    layer = capabilities.type_named(name)
    if layer is None:
        raise CatalogError(
            "{server} has no layer {layer}. It has: {known}. Write one of them behind # at the end of the address, or "
            "set typename in the dataset's entry.",
            server=talk.server,
            layer=name or "–",
            known=", ".join(f"{own.name} ({own.title})" if own.title else own.name for own in capabilities.types)
            or "–",
        )
    return layer


def _system(dataset: Dataset, layer: FeatureType) -> str:
    """The name, as the server writes it, of the reference system to ask for."""
    asked = str(dataset.request.get("srs", ""))
    same = (name for name in layer.systems if epsg_of(name) == epsg_of(asked))
    return next(same, asked) or next(iter(layer.systems), "urn:ogc:def:crs:EPSG::4326")


def _counted(answer: Answer) -> int | None:
    if is_json(answer):
        return features_of(answer).matched
    head = answer.body[:5000].decode("utf-8", "replace")
    for name in ("numberMatched", "numberOfFeatures"):
        value = head.partition(f'{name}="')[2].partition('"')[0]
        if (number := whole_number(value)) is not None:
            return number
    return None


def _nothing_found(talk: Talk) -> tuple[Remark, ...]:
    extent = talk.step.extent
    if not extent:
        return ()
    return (
        remark(
            marked(
                "{server} has nothing of {layer} in the area. It says that the layer covers longitude and latitude "
                "{extent}."
            ),
            server=talk.server,
            layer=talk.step.layer,
            extent=extent,
        ),
    )
