"""Marks in the built app (``mobile/app/dist``) that publishing replaces; each stands in its file once.

``sw.js``: :data:`BUILD` by the build of ``bundle.json``, before the file's checksum is taken. A new build makes another
worker, which is how a phone notices new data. ``bundle.json`` lists sw.js as any file; the worker does not keep itself.

``one-file.html`` (the app in one file, for small data): :data:`FILES` by one JSON object, path → content in base64, of
``bundle.json`` and all that lies below ``data/`` (sealed as in a folder where there is a key); there ``bundle.json``
lists the files below ``data/`` alone. The mark is all that stands in a ``<script type="application/json">``: base64 and
ASCII paths need no escaping. The file's scripts and styles stand in its CSP by their hashes, the data do not.
"""

BUILD = "__SIJEONG_BUILD__"
FILES = "__SIJEONG_FILES__"
