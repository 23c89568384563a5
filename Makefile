# Everything a developer does here, one line each; `make help` lists it.

# A pyenv or an active venv on the path would give QGIS another Python than the one it was built for.
export PATH := /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH

PYTHON := .venv/bin/python -P

.DEFAULT_GOAL := help
.PHONY: help setup demo desktop phone gallery newcomer test test-app test-pure test-qgis test-house test-lts help-pictures bench bench-quick package clean

help:  ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

setup:  ## install what is absent, make .venv, translations and the sample city (the other targets call it)
	@tools/setup.sh

demo: setup  ## all jobs on the sample city: project, results, maps and publication in build/demo/
	@$(PYTHON) tools/demo.py
	@$(PYTHON) tools/sample_city.py

desktop: setup  ## open the demo's project in QGIS with the plugin loaded
	@tools/desktop.sh

phone: setup  ## look at the demo's publication in a browser of this machine, through the plugin's preview server
	@$(PYTHON) tools/phone.py

gallery: setup  ## photograph every page in real QGIS for docs/gallery (after make demo): two languages, two themes, two screens
	@tools/gallery.sh

newcomer: setup  ## walk a newcomer's route in real QGIS by mouse and keys (xdotool), count clicks and minutes in build/newcomer/
	@tools/newcomer.sh

test: setup  ## every test: of the phone app's parts, without QGIS, with QGIS, and of the project itself
	@tools/test.sh app pure qgis house

test-app: setup  ## the phone app's types and parts (its tests in a browser are part of test-pure)
	@tools/test.sh app

test-pure: setup  ## the domain rooms, without QGIS
	@tools/test.sh pure

test-qgis: setup  ## algorithms and dock, with this machine's QGIS
	@tools/test.sh qgis

test-house: setup  ## the project itself: arrows, lint, package, security rules, Qt 6
	@tools/test.sh house

test-lts: setup  ## the tests with and without QGIS again, on QGIS 3.40 LTR in a Debian 13 chroot
	@tools/test_lts.sh

help-pictures: setup  ## the picture of each help page from the demo's results (make demo first)
	@$(PYTHON) tools/help_pictures.py

bench: setup  ## the benchmark tables, against the peers
	@tools/bench.sh

bench-quick: setup  ## the same on small sizes, without PostGIS
	@tools/bench.sh --quick

package: setup  ## build/sijeong-<version>.zip as users install it
	@tools/package.sh

clean:  ## remove what was built (not .venv)
	@rm -rf build
