"""A publication on one address of this computer, for a look at it on a phone: TLS, an access word, a short life.

``addresses`` which address · ``certificate`` whose key · ``access`` who may · ``contents`` what there is · ``ranges`` and
``replies`` what is answered · ``connections`` how many and how long · ``http_server`` the wire · ``preview_server`` all of
it · ``qr`` the address as a picture.
"""
