"""Filters as WFS 1.1 (Filter Encoding 1.1) and 2.0 (FES 2.0) want them: a box, equal values, beginnings of codes."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr  # nosec B406 - these two only write text; nothing is parsed

_WRITTEN = {
    "2.0.0": ("fes", "http://www.opengis.net/fes/2.0", "http://www.opengis.net/gml/3.2", "ValueReference"),
    "1.1.0": ("ogc", "http://www.opengis.net/ogc", "http://www.opengis.net/gml", "PropertyName"),
}


def filter_text(
    version: str,
    *,
    box: str,
    system: str,
    geometry: str,
    equal: dict[str, object],
    field: str,
    beginnings: tuple[str, ...],
) -> str:
    """A ``Filter``: inside ``box`` (four numbers in the order of ``system``), with all the values of ``equal`` (a list
    means any of them), and ``field`` beginning with any of ``beginnings``."""
    prefix, namespace, gml, reference = _WRITTEN[version]

    def named(name: str) -> str:
        return f"<{prefix}:{reference}>{escape(name)}</{prefix}:{reference}>" if name else ""

    def compared(operator: str, name: str, value: object, attributes: str = "") -> str:
        literal = f"<{prefix}:Literal>{escape(str(value))}</{prefix}:Literal>"
        return f"<{prefix}:{operator}{attributes}>{named(name)}{literal}</{prefix}:{operator}>"

    def joined(operator: str, parts: list[str]) -> str:
        return parts[0] if len(parts) == 1 else f"<{prefix}:{operator}>{''.join(parts)}</{prefix}:{operator}>"

    first, second, third, fourth = box.split(",")
    envelope = (
        f"<gml:Envelope srsName={quoteattr(system)}><gml:lowerCorner>{first} {second}</gml:lowerCorner>"
        f"<gml:upperCorner>{third} {fourth}</gml:upperCorner></gml:Envelope>"
    )
    parts = [f"<{prefix}:BBOX>{named(geometry)}{envelope}</{prefix}:BBOX>"]
    for name, values in equal.items():
        choices = values if isinstance(values, list | tuple) else [values]
        parts.append(joined("Or", [compared("PropertyIsEqualTo", name, value) for value in choices]))
    if beginnings:
        wild = ' wildCard="*" singleChar="#" escapeChar="!"'
        parts.append(joined("Or", [compared("PropertyIsLike", field, f"{text}*", wild) for text in beginnings]))
    return f'<{prefix}:Filter xmlns:{prefix}="{namespace}" xmlns:gml="{gml}">{joined("And", parts)}</{prefix}:Filter>'
