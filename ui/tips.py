"""Tooltips by label: what a control does, for those whose maker says it in the label only.

One table, so that their words can be read side by side; a control that brings a tooltip of its own keeps it.
"""

from __future__ import annotations

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTimeEdit, QWidget

from ..processing.translation import tr
from .layer_field import LayerField
from .narrow import WholeWords
from .path_field import PathField
from .point_field import PointField

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

TIPS = {
    "Choose": QT_TRANSLATE_NOOP("Choose the layer or file that is missing."),
    "Choose…": QT_TRANSLATE_NOOP("Choose the layer or file that is missing."),
    "Run Again": QT_TRANSLATE_NOOP("Makes this result anew with the same inputs and settings."),
    "With Changes…": QT_TRANSLATE_NOOP("Opens the algorithm with the settings of this result, to change some of them."),
    "City": QT_TRANSLATE_NOOP("The city whose data is pulled."),
    "Layer in the file": QT_TRANSLATE_NOOP("The file holds several layers; one of them is imported."),
    "Theme": QT_TRANSLATE_NOOP("Shows only the datasets of this theme."),
    "Add to Map": QT_TRANSLATE_NOOP("Puts the pulled data on the map."),
    "Check": QT_TRANSLATE_NOOP("Looks for errors in the data and writes a report."),
    "Discard": QT_TRANSLATE_NOOP("Throws away what the stopped pull has left."),
    "Export…": QT_TRANSLATE_NOOP("Packs the pulled data into one zip for a computer without internet."),
    "Import": QT_TRANSLATE_NOOP("Reads the file, mends known defects and puts it on the map."),
    "Import…": QT_TRANSLATE_NOOP("Takes in a bundle that another computer has packed."),
    "Remove": QT_TRANSLATE_NOOP("Deletes this dataset from the disk."),
    "Resume": QT_TRANSLATE_NOOP("Goes on where the pull was stopped."),
    "Update": QT_TRANSLATE_NOOP("Brings what was added, changed or removed since."),
    "Find a dong": QT_TRANSLATE_NOOP("Shows only the dongs whose names fit."),
    "Search the catalogue": QT_TRANSLATE_NOOP("Words or initial consonants of a dataset."),
    "Layer": QT_TRANSLATE_NOOP("Data is pulled for where this layer lies."),
    "By hour (can be played)": QT_TRANSLATE_NOOP("One line for each hour; QGIS's temporal controller plays them."),
    "Between": QT_TRANSLATE_NOOP("The areas between which journeys are counted."),
    "Divided": QT_TRANSLATE_NOOP("Splits the flows by day, hour or group of users."),
    "Kind of days": QT_TRANSLATE_NOOP("Which days are counted."),
    "Rank by": QT_TRANSLATE_NOOP("What puts a hub first."),
    "Readers": QT_TRANSLATE_NOOP("Decides how much is hidden to protect single people."),
    "New headways (min)": QT_TRANSLATE_NOOP("Route and minutes between buses, for example 12=10, 33=15."),
    "Routes to cut": QT_TRANSLATE_NOOP("Routes that would no longer run, separated by commas."),
    "Also beyond the legal distance": QT_TRANSLATE_NOOP("Lists what lies further away, too."),
    "With other land (제지)": QT_TRANSLATE_NOOP("Counts land inside the forest map that bears no forest."),
    "With unstocked land (무립목지)": QT_TRANSLATE_NOOP("Counts forest land without trees at present."),
    "Counts as forest": QT_TRANSLATE_NOOP("What the distances are measured to."),
    "Definition": QT_TRANSLATE_NOOP("The published definition that decides what is interface and intermix."),
    "Hazardous is": QT_TRANSLATE_NOOP("Which forest feeds a fire that reaches buildings."),
    "How far from forest are": QT_TRANSLATE_NOOP("What the distance is measured of."),
    "Unit of the times": QT_TRANSLATE_NOOP("Unit of the arrival times in the forecast."),
    "Day of the register": QT_TRANSLATE_NOOP("As of which day the register is made; empty for today."),
    "Number of the application": QT_TRANSLATE_NOOP("Printed on the sheet; leave empty if there is none."),
    "Adjust": QT_TRANSLATE_NOOP("What is changed until the model fits the counts."),
    "Kind of change": QT_TRANSLATE_NOOP("Closure, lanes, speed, signal and others."),
    "Slices of": QT_TRANSLATE_NOOP("Length of the slices of time in the results."),
    "Vehicles move": QT_TRANSLATE_NOOP("As queues through the whole city, or each vehicle by itself."),
    "Bring Again": QT_TRANSLATE_NOOP("Does again what was taken back last."),
    "Take Back": QT_TRANSLATE_NOOP("Takes the last change out of the scenario."),
    "Ids instead of the selection": QT_TRANSLATE_NOOP("Ids of links with commas, where none are selected on the map."),
    "Name of the scenario": QT_TRANSLATE_NOOP("Shown in results and reports."),
    "New value": QT_TRANSLATE_NOOP("Lanes, km/h or seconds, as the kind of change asks."),
    "Note": QT_TRANSLATE_NOOP("For colleagues: why this change."),
    "Only from": QT_TRANSLATE_NOOP("The change holds from this time of day, as 08:00."),
    "Only until": QT_TRANSLATE_NOOP("The change holds until this time of day, as 10:00."),
    "Compare two results by a swipe": QT_TRANSLATE_NOOP("The phone shows base and scenario beside each other."),
    "Dark": QT_TRANSLATE_NOOP("Shows the preview as a phone with dark colours does."),
    "Encrypt the data with a passphrase": QT_TRANSLATE_NOOP("Only those who know the passphrase can open it."),
    "Open its report afterwards": QT_TRANSLATE_NOOP("Shows what was held back and left out."),
    "Base": QT_TRANSLATE_NOOP("The result before the change."),
    "Fields of the layer": QT_TRANSLATE_NOOP("Layer whose fields you choose below."),
    "Form": QT_TRANSLATE_NOOP("A folder for the web server, a zip, or one file to hand on."),
    "Passphrase": QT_TRANSLATE_NOOP("Where the passphrase comes from."),
    "Scenario": QT_TRANSLATE_NOOP("The result after the change."),
    "Who will see it": QT_TRANSLATE_NOOP("Decides how much is hidden to protect single people."),
    "Draw again": QT_TRANSLATE_NOOP("Draws the preview with the present settings."),
    "Open folder": QT_TRANSLATE_NOOP("Opens the folder of the publication."),
    "Open in browser": QT_TRANSLATE_NOOP("Shows the publication on this computer."),
    "Passphrase file": QT_TRANSLATE_NOOP("Opens the file that holds the passphrase."),
    "Report": QT_TRANSLATE_NOOP("Opens the report of the publication."),
    "Show on a phone…": QT_TRANSLATE_NOOP("Shows the publication to a phone in the same network for some minutes."),
    "Search fields": QT_TRANSLATE_NOOP("Shows only the fields whose names fit."),
    "Title of the publication": QT_TRANSLATE_NOOP("Shown at the top of the app."),
    "Selected features only": QT_TRANSLATE_NOOP("Only what is selected in the layer is used."),
    "Show field names": QT_TRANSLATE_NOOP("Puts the names of the fields above the headings, for programs."),
    "Orientation": QT_TRANSLATE_NOOP("Landscape or portrait paper."),
    "Paper": QT_TRANSLATE_NOOP("Size of the sheet."),
    "Place of each row": QT_TRANSLATE_NOOP("Whether and how the table says where each row lies."),
    "Notes at the foot": QT_TRANSLATE_NOOP("Printed small at the foot of the sheet."),
    "Period": QT_TRANSLATE_NOOP("Printed in the report as you write it."),
    "Subtitle": QT_TRANSLATE_NOOP("The smaller line below the title."),
    "Title": QT_TRANSLATE_NOOP("The title of the sheet or report."),
    "Chart": QT_TRANSLATE_NOOP("Which chart is drawn of what was clicked."),
    "Hour": QT_TRANSLATE_NOOP("The hour that the chart shows."),
    "Way of the route": QT_TRANSLATE_NOOP("The direction of the route that the chart shows."),
    "Hub radius": QT_TRANSLATE_NOOP("Stops within this distance of the busiest one make one hub."),
    "Fewest cards shown": QT_TRANSLATE_NOOP("What rests on fewer different cards is hidden."),
    "Strongest flows, share of journeys": QT_TRANSLATE_NOOP("Only the strongest flows up to this share are drawn."),
    "Narrowest forest": QT_TRANSLATE_NOOP("Strips of forest that are narrower do not count."),
    "Reach of the hoses": QT_TRANSLATE_NOOP("How far water can be laid from the engine."),
    "Target": QT_TRANSLATE_NOOP("Minutes from the alarm within which an engine should be there."),
    "Warm-up": QT_TRANSLATE_NOOP("The roads fill for so long before anything is counted."),
    "Held out to judge": QT_TRANSLATE_NOOP("Share of the counts that judge the result and are not fitted to."),
    "Runs (seeds)": QT_TRANSLATE_NOOP("More runs tell a change better from chance."),
    "Schema": QT_TRANSLATE_NOOP("The part of the database that the results go into."),
    "Install engine…": QT_TRANSLATE_NOOP("Brings in the engine from the internet or from a wheel file."),
    "Discard…": QT_TRANSLATE_NOOP("Throws away what the stopped pull has left."),
    "Remove…": QT_TRANSLATE_NOOP("Deletes this dataset from the disk."),
}
"""English label, as its maker writes it → English tooltip."""
KINDS = {
    LayerField: QT_TRANSLATE_NOOP("A layer of the project; the button beside it brings one from a file."),
    PathField: QT_TRANSLATE_NOOP("Type or drop a path here, or choose it with a button."),
    PointField: QT_TRANSLATE_NOOP("Two coordinates, or a click on the map."),
    QgsAuthConfigSelect: QT_TRANSLATE_NOOP("The login or key for this server, from QGIS's encrypted database."),
    QTimeEdit: QT_TRANSLATE_NOOP("Hours and minutes, as 07:30."),
}
"""Kind of control → English tooltip where its label says all that is special about it."""


def complete_tips(page: QWidget) -> None:
    """Give every control of ``page`` that has no tooltip, or only its label as one, that of its label or kind."""
    by_label = {tr(label): tip for label, tip in TIPS.items()}
    for control in page.findChildren((QLineEdit, QComboBox)):
        WholeWords.watch(control)
    for control in page.findChildren((QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, *KINDS)):
        names = _names(control)
        if control.toolTip() not in ("", *names):
            continue
        tip = next((by_label[name] for name in names if name in by_label), "") or _tip_of_kind(control)
        if tip:
            control.setToolTip(tr(tip))


def _names(control: QWidget) -> tuple[str, ...]:
    """What a control is called: its label, and what stands on it."""
    written = control.text().replace("&", "") if isinstance(control, QAbstractButton) else ""
    hint = control.placeholderText() if isinstance(control, QLineEdit) else ""
    return tuple(name for name in (control.accessibleName(), written, hint) if name)


def _tip_of_kind(control: QWidget) -> str:
    return next((tip for kind, tip in KINDS.items() if isinstance(control, kind)), "")
