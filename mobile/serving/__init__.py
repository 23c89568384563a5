"""A publication on one address of this computer, for a look at it on a phone: TLS, an access word, a short life.

``addresses``: which address · ``certificate``: whose key · ``access``: who may read · ``contents``: what there is ·
``ranges``, ``replies``: what is answered · ``connections``: how many, how long · ``http_server``: the wire ·
``preview_server``: all of it · ``qr``: the address as a picture.
"""
