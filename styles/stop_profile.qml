<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="1" forceraster="0" symbollevels="0">
    <rules key="sijeong">
      <rule label="Colour: share who change here" key="sijeong.0">
        <rule filter="(coalesce(&quot;transfers_in&quot;, 0) + coalesce(&quot;transfers_out&quot;, 0)) / max(1.0, coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) &lt;= 0.1" symbol="0" label="up to a tenth" key="sijeong.0.0"/>
        <rule filter="(coalesce(&quot;transfers_in&quot;, 0) + coalesce(&quot;transfers_out&quot;, 0)) / max(1.0, coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) > 0.1 AND (coalesce(&quot;transfers_in&quot;, 0) + coalesce(&quot;transfers_out&quot;, 0)) / max(1.0, coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) &lt;= 0.3" symbol="1" label="a tenth to three tenths" key="sijeong.0.1"/>
        <rule filter="(coalesce(&quot;transfers_in&quot;, 0) + coalesce(&quot;transfers_out&quot;, 0)) / max(1.0, coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) > 0.3" symbol="2" label="over three tenths" key="sijeong.0.2"/>
      </rule>
      <rule label="Size: boardings and alightings in the hour" key="sijeong.1">
        <rule filter="FALSE" symbol="3" label="1,000 persons" key="sijeong.1.0"/>
        <rule filter="FALSE" symbol="4" label="300 persons" key="sijeong.1.1"/>
        <rule filter="FALSE" symbol="5" label="50 persons" key="sijeong.1.2"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="0.88" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="143,184,222,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.3"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="3.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="143,184,222,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.3"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="3.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(1.4, 13 * sqrt((coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) / 1000.0))"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="0.88" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="79,116,196,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.3"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="3.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="79,116,196,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.3"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="3.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(1.4, 13 * sqrt((coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) / 1000.0))"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="0.88" name="2">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="106,27,110,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.3"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="3.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="106,27,110,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.3"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="3.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(1.4, 13 * sqrt((coalesce(&quot;boardings&quot;, 0) + coalesce(&quot;alightings&quot;, 0)) / 1000.0))"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="255,255,255,0"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="95,107,118,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.35"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="13"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="255,255,255,0"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="95,107,118,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.35"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="13"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="4">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="255,255,255,0"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="95,107,118,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.35"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="7.12039"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="255,255,255,0"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="95,107,118,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.35"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="7.12039"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="5">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="255,255,255,0"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="95,107,118,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.35"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.90689"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="255,255,255,0"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="95,107,118,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.35"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.90689"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause nullsFirst="1" asc="0">coalesce("boardings", 0) + coalesce("alightings", 0)</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration>
    <field name="stop_id" configurationFlags="None"/>
    <field name="stop_name" configurationFlags="None"/>
    <field name="day_type" configurationFlags="None"/>
    <field name="hour" configurationFlags="None"/>
    <field name="days" configurationFlags="None"/>
    <field name="boardings" configurationFlags="None"/>
    <field name="alightings" configurationFlags="None"/>
    <field name="transfers_in" configurationFlags="None"/>
    <field name="transfers_out" configurationFlags="None"/>
    <field name="time_begin" configurationFlags="None"/>
    <field name="time_end" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="Stop number" field="stop_id" index="0"/>
    <alias name="Stop" field="stop_name" index="1"/>
    <alias name="Type of day" field="day_type" index="2"/>
    <alias name="Hour" field="hour" index="3"/>
    <alias name="Days" field="days" index="4"/>
    <alias name="Boardings" field="boardings" index="5"/>
    <alias name="Alightings" field="alightings" index="6"/>
    <alias name="Boardings after a change" field="transfers_in" index="7"/>
    <alias name="Alightings to change" field="transfers_out" index="8"/>
    <alias name="From" field="time_begin" index="9"/>
    <alias name="Until" field="time_end" index="10"/>
  </aliases>
  <defaults>
    <default expression="" field="stop_id" applyOnUpdate="0"/>
    <default expression="" field="stop_name" applyOnUpdate="0"/>
    <default expression="" field="day_type" applyOnUpdate="0"/>
    <default expression="" field="hour" applyOnUpdate="0"/>
    <default expression="" field="days" applyOnUpdate="0"/>
    <default expression="" field="boardings" applyOnUpdate="0"/>
    <default expression="" field="alightings" applyOnUpdate="0"/>
    <default expression="" field="transfers_in" applyOnUpdate="0"/>
    <default expression="" field="transfers_out" applyOnUpdate="0"/>
    <default expression="" field="time_begin" applyOnUpdate="0"/>
    <default expression="" field="time_end" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="stop_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="stop_name" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="day_type" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="hour" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="days" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="boardings" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="alightings" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="transfers_in" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="transfers_out" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="time_begin" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="time_end" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="stop_id" exp=""/>
    <constraint desc="" field="stop_name" exp=""/>
    <constraint desc="" field="day_type" exp=""/>
    <constraint desc="" field="hour" exp=""/>
    <constraint desc="" field="days" exp=""/>
    <constraint desc="" field="boardings" exp=""/>
    <constraint desc="" field="alightings" exp=""/>
    <constraint desc="" field="transfers_in" exp=""/>
    <constraint desc="" field="transfers_out" exp=""/>
    <constraint desc="" field="time_begin" exp=""/>
    <constraint desc="" field="time_end" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Stops by hour&lt;/b>&lt;table>[% CASE WHEN "stop_id" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Stop number&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("stop_id"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "stop_name" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Stop&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("stop_name"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "day_type" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Type of day&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('weekday', 'weekday', 'saturday', 'Saturday', 'holiday', 'Sunday or holiday'), "day_type"), "day_type") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "hour" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Hour&lt;/td>&lt;td align="right">&lt;b>' || CASE WHEN "hour" &lt; 0 THEN '–' ELSE to_string("hour") END || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "days" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Days&lt;/td>&lt;td align="right">&lt;b>' || format_number("days", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "boardings" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Boardings&lt;/td>&lt;td align="right">&lt;b>' || format_number("boardings", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "alightings" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Alightings&lt;/td>&lt;td align="right">&lt;b>' || format_number("alightings", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "transfers_in" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Boardings after a change&lt;/td>&lt;td align="right">&lt;b>' || format_number("transfers_in", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "transfers_out" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Alightings to change&lt;/td>&lt;td align="right">&lt;b>' || format_number("transfers_out", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "time_begin" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">From&lt;/td>&lt;td align="right">&lt;b>' || format_date("time_begin", 'yyyy-MM-dd HH:mm') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "time_end" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Until&lt;/td>&lt;td align="right">&lt;b>' || format_date("time_end", 'yyyy-MM-dd HH:mm') || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>0</layerGeometryType>
</qgis>
