"""Sijeong (시정): city data, bus transfers, forest-adjacent land, traffic and phones for Korean city halls."""


def classFactory(iface):
    """The plugin, made late so that the domain rooms can be imported without QGIS."""
    from .plugin import SijeongPlugin

    return SijeongPlugin(iface)
