<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>Sijeong</name>
    <message>
      <source>Boarding the same route again counts as a transfer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bus transfers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card records (file or folder: CSV, TXT, ZIP, Parquet)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clock that decides between day and night window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance bands (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance bands round forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance to forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw distance bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features within the legal distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forest-adjacent land</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From card taps: where, between which routes and for how long people change buses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How journeys are recognised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import card taps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Infer missing alightings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install engine from a wheel file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Journeys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layout of the records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out flows with fewer transfers than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out forest patches smaller than (m²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legs (folder of Parquet files)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link taps into journeys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map transfer flows and hubs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure the distance to forest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Night begins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Night ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No folder for engines is set. Start QGIS with the Sijeong plugin enabled, or set {variable}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One flow for each pair of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only within</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parcels, buildings or places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Radius of a hub</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smart Sijeong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong that Sijeong did not expect. Copy the details and send them to the developers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {number} of {total}. {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped by the user. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. Nothing half-written was left behind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stops (with stop_id)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taps (folder of Parquet files)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The algorithm {name} is not there. Switch the plugin off and on again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card key {file} is damaged. Bring it back from a backup; with a new key the card ids of earlier imports cannot be joined with new ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The computer's memory is not enough. Close other programs or choose a smaller area or period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full, so nothing was written. Free some space or choose another place. ({file})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The engine {engine} is not installed. Install it with the button “Install engine…” of the Sijeong dock, or run the algorithm sijeong:installengine with the wheel file that you were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field names of {file} are damaged. Unpack it and choose the .shp file inside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {file} could not be used: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {layer} could not be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result could not be written to the database: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result could not be written to {file}: {reason}. Check that the disk has space and that the file is not open elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The result {file} cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no {file}. Check the path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer flows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer hubs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer window (minutes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfer window at night (minutes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transfers in one journey, at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wheel file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which parcels and buildings lie within the legal distance of forest, and with how much area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be opened as map data; it may be cut off or of another kind. Get the file again. ({reason})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is a table without geometry. Choose a layer with shapes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is damaged or was changed: its SHA-256 is not the published one. Get the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is for another system or Python. Bring this one: {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not a wheel that Sijeong was tested with. Bring this one: {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} may not be written or read: it is open in another program or you have no permission. Close it or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{parameter}”: there is no {file}. Check the path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{parameter}”: {text} is not a list of distances. Write metres with commas, for example 0,25,50,100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{parameter}”: {text} is not a time of day. Write it as 21:00.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{parameter}”: {text} must rise from 0 and hold each distance once, for example 0,25,50,100.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
