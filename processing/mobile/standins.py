from ...mobile.style.model import Geometry, Rule, Symbology

KINDS = {0: Geometry.POINT, 1: Geometry.LINE, 2: Geometry.POLYGON}


def read_symbology(layer):
    return Symbology(KINDS.get(int(layer.geometryType()), Geometry.NONE), (Rule("", ()),))
